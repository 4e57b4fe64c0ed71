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
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { forShopper } from '../views/shopper-timeline.js';
import { CancelOwnOrder } from './cancel-own-order.handler.js';
export class CancelOwnOrderRequest {
}
__decorate([
    ApiPropertyOptional({ example: 'ordered twice', maxLength: 200 }),
    IfPresent(),
    IsString(),
    Matches(/\S/, { message: 'reason must not be blank' }),
    MaxLength(200),
    __metadata("design:type", String)
], CancelOwnOrderRequest.prototype, "reason", void 0);
let CancelOwnOrderController = class CancelOwnOrderController {
    constructor(commands) {
        this.commands = commands;
    }
    async cancelOwnOrder(id, { tokenHash }, { reason }) {
        return toOrderView(forShopper(await this.commands.execute(new CancelOwnOrder(id, tokenHash, reason))));
    }
};
__decorate([
    Post(':id/cancel'),
    HttpCode(200),
    Access.order(),
    Idempotent(),
    ApiOperation({
        operationId: 'cancelOwnOrder',
        summary: 'Cancel an order of which nothing has shipped',
        description: 'The money is given back right after; `payment_status` tells when. Cancelling twice changes nothing.',
    }),
    ApiOkResponse({ type: OrderView }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, 'orders.already_shipping'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, CancelOwnOrderRequest]),
    __metadata("design:returntype", Promise)
], CancelOwnOrderController.prototype, "cancelOwnOrder", null);
CancelOwnOrderController = __decorate([
    ApiTags('Store: orders'),
    Controller('v1/store/orders'),
    __metadata("design:paramtypes", [CommandBus])
], CancelOwnOrderController);
export { CancelOwnOrderController };
//# sourceMappingURL=cancel-own-order.controller.js.map