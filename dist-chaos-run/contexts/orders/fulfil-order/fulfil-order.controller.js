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
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { MAX_LINES } from '../domain/cart.js';
import { LineUnitsRequest, toLineUnits } from '../views/line-units.request.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { TrackingRequest } from '../views/tracking.request.js';
import { FulfilOrder } from './fulfil-order.handler.js';
export class FulfilOrderRequest {
}
__decorate([
    ApiPropertyOptional({ type: [LineUnitsRequest], description: 'All that remain when absent' }),
    IfPresent(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => LineUnitsRequest),
    __metadata("design:type", Array)
], FulfilOrderRequest.prototype, "lines", void 0);
__decorate([
    ApiPropertyOptional(),
    IfPresent(),
    IsObject(),
    ValidateNested(),
    Type(() => TrackingRequest),
    __metadata("design:type", TrackingRequest)
], FulfilOrderRequest.prototype, "tracking", void 0);
let FulfilOrderController = class FulfilOrderController {
    constructor(commands) {
        this.commands = commands;
    }
    async fulfilOrder(id, { lines, tracking }, by) {
        return toOrderView(await this.commands.execute(new FulfilOrder(id, lines?.map(toLineUnits), tracking ?? null, by)));
    }
};
__decorate([
    Post(':id/fulfilments'),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'fulfilOrder',
        summary: 'Send units of an order, with tracking',
        description: 'The last units make the order `fulfilled`.',
    }),
    ApiCreatedResponse({ type: OrderView }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, 'orders.over_fulfilled', 'orders.amount_due', 'orders.step_refused'),
    ApiProblem(422, 'validation_failed', 'orders.unknown_line'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, FulfilOrderRequest, String]),
    __metadata("design:returntype", Promise)
], FulfilOrderController.prototype, "fulfilOrder", null);
FulfilOrderController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], FulfilOrderController);
export { FulfilOrderController };
//# sourceMappingURL=fulfil-order.controller.js.map