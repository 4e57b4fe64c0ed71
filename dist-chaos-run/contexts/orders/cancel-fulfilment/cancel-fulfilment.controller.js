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
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { CancelFulfilment } from './cancel-fulfilment.handler.js';
export class CancelFulfilmentRequest {
}
__decorate([
    ApiProperty({ example: 'mispicked', maxLength: 200, description: 'Kept in the timeline' }),
    IsString(),
    Matches(/\S/, { message: 'reason must not be blank' }),
    MaxLength(200),
    __metadata("design:type", String)
], CancelFulfilmentRequest.prototype, "reason", void 0);
let CancelFulfilmentController = class CancelFulfilmentController {
    constructor(commands) {
        this.commands = commands;
    }
    async cancelFulfilment(id, fulfilmentId, { reason }, by) {
        return toOrderView(await this.commands.execute(new CancelFulfilment(id, fulfilmentId, reason, by)));
    }
};
__decorate([
    Post(':id/fulfilments/:fulfilment_id/cancel'),
    HttpCode(200),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'cancelFulfilment',
        summary: 'Take back a fulfilment that was made by mistake',
        description: 'Its units are still to be delivered then. What has left the house comes back as a return.',
    }),
    ApiOkResponse({ type: OrderView }),
    ApiProblem(404, 'orders.order_not_found', 'orders.fulfilment_not_found'),
    ApiProblem(409, 'orders.fulfilment_step_refused', 'orders.fulfilment_returned'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, UuidParam('fulfilment_id')),
    __param(2, Body()),
    __param(3, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, CancelFulfilmentRequest, String]),
    __metadata("design:returntype", Promise)
], CancelFulfilmentController.prototype, "cancelFulfilment", null);
CancelFulfilmentController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], CancelFulfilmentController);
export { CancelFulfilmentController };
//# sourceMappingURL=cancel-fulfilment.controller.js.map