var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { StockCountView } from '../views/stock-count.view.js';
import { ApplyCount } from './apply-count.handler.js';
import { CancelCount } from './cancel-count.handler.js';
let CloseCountController = class CloseCountController {
    constructor(commandBus) {
        this.commandBus = commandBus;
    }
    async apply(id) {
        return this.commandBus.execute(new ApplyCount(id));
    }
    async cancel(id) {
        return this.commandBus.execute(new CancelCount(id));
    }
};
__decorate([
    Post('apply'),
    HttpCode(200),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({
        operationId: 'applyStockCount',
        summary: 'Correct the books by the differences that were counted',
        description: 'All differences or none; what was not counted stays as it is. The movements carry the id of the count. Applying again changes nothing.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: StockCountView }),
    ApiProblem(404, 'inventory.count_not_found'),
    ApiProblem(409, 'inventory.count_below_held', 'inventory.count_superseded', 'inventory.count_step_refused'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], CloseCountController.prototype, "apply", null);
__decorate([
    Post('cancel'),
    HttpCode(200),
    Versioned(),
    Access.scope('inventory:write'),
    ApiOperation({ operationId: 'cancelStockCount', summary: 'Give a count up: nothing comes of it' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: StockCountView }),
    ApiProblem(404, 'inventory.count_not_found'),
    ApiProblem(409, 'inventory.count_step_refused'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], CloseCountController.prototype, "cancel", null);
CloseCountController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/counts/:id'),
    __metadata("design:paramtypes", [CommandBus])
], CloseCountController);
export { CloseCountController };
//# sourceMappingURL=close-count.controller.js.map