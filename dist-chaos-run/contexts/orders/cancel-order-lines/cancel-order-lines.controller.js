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
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested, } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { MAX_LINES } from '../domain/cart.js';
import { LineUnitsRequest, toLineUnits } from '../views/line-units.request.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { CancelOrderLines } from './cancel-order-lines.handler.js';
export class CancelOrderLinesRequest {
}
__decorate([
    ApiProperty({ type: [LineUnitsRequest] }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => LineUnitsRequest),
    __metadata("design:type", Array)
], CancelOrderLinesRequest.prototype, "lines", void 0);
__decorate([
    ApiProperty({ example: 'customer_request', maxLength: 200, description: 'Kept in the timeline' }),
    IsString(),
    Matches(/\S/, { message: 'reason must not be blank' }),
    MaxLength(200),
    __metadata("design:type", String)
], CancelOrderLinesRequest.prototype, "reason", void 0);
__decorate([
    ApiPropertyOptional({
        enum: ['none', 'pro_rata', 'all'],
        default: 'none',
        description: 'How much of the shipping goes back; `pro_rata` by the worth of the units.',
    }),
    IfPresent(),
    IsIn(['none', 'pro_rata', 'all']),
    __metadata("design:type", String)
], CancelOrderLinesRequest.prototype, "refund_shipping", void 0);
let CancelOrderLinesController = class CancelOrderLinesController {
    constructor(commands) {
        this.commands = commands;
    }
    async cancelOrderLines(id, { lines, reason, refund_shipping: shipping = 'none' }, by) {
        const cancellation = { units: lines.map(toLineUnits), reason, shipping };
        return toOrderView(await this.commands.execute(new CancelOrderLines(id, cancellation, by)));
    }
};
__decorate([
    Post(':id/cancellations'),
    Access.scope('orders:write'),
    Idempotent({ required: true }),
    ApiOperation({
        operationId: 'cancelOrderLines',
        summary: 'Cancel units that have not left the house',
        description: 'Their stock returns at once, the totals fall by what was charged for them, and that is refunded (less what was ' +
            'not paid yet). Cancelling the last units cancels the order, and all of its shipping goes back.',
    }),
    ApiCreatedResponse({ type: OrderView }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, 'orders.over_cancelled', 'orders.step_refused', 'inventory.not_held'),
    ApiProblem(422, 'validation_failed', 'orders.unknown_line'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, CancelOrderLinesRequest, String]),
    __metadata("design:returntype", Promise)
], CancelOrderLinesController.prototype, "cancelOrderLines", null);
CancelOrderLinesController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], CancelOrderLinesController);
export { CancelOrderLinesController };
//# sourceMappingURL=cancel-order-lines.controller.js.map