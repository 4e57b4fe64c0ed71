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
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { ListMovements } from './list-movements.handler.js';
import { MovementsQuery, MovementView } from './list-movements.request.js';
let ListMovementsController = class ListMovementsController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async list(query) {
        return this.queryBus.execute(new ListMovements(query));
    }
};
__decorate([
    Get(),
    Access.scope('inventory:read'),
    ApiOperation({
        operationId: 'listStockMovements',
        summary: 'What happened to stock, the newest first',
        description: 'The movements of a level always sum to the level. Sorts: `sequence`.',
    }),
    ApiPage(MovementView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MovementsQuery]),
    __metadata("design:returntype", Promise)
], ListMovementsController.prototype, "list", null);
ListMovementsController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/movements'),
    __metadata("design:paramtypes", [QueryBus])
], ListMovementsController);
export { ListMovementsController };
//# sourceMappingURL=list-movements.controller.js.map