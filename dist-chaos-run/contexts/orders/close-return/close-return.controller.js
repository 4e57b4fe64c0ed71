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
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { CloseReturn } from './close-return.handler.js';
let CloseReturnController = class CloseReturnController {
    constructor(commands) {
        this.commands = commands;
    }
    async closeReturn(id, by) {
        return toReturnView(await this.commands.execute(new CloseReturn(id, by)));
    }
};
__decorate([
    Post(':id/close'),
    HttpCode(200),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'closeReturn',
        summary: 'Await nothing more of a return',
        description: 'What did not come, or was not accepted, stays with the shopper and may be asked for again. For a return of which a part was received.',
    }),
    ApiOkResponse({ type: ReturnView }),
    ApiProblem(404, 'orders.return_not_found'),
    ApiProblem(409, 'orders.return_step_refused'),
    __param(0, UuidParam()),
    __param(1, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String]),
    __metadata("design:returntype", Promise)
], CloseReturnController.prototype, "closeReturn", null);
CloseReturnController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/returns'),
    __metadata("design:paramtypes", [CommandBus])
], CloseReturnController);
export { CloseReturnController };
//# sourceMappingURL=close-return.controller.js.map