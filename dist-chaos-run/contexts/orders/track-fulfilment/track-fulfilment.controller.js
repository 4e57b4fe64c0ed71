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
import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { TrackingRequest } from '../views/tracking.request.js';
import { TrackFulfilment } from './track-fulfilment.handler.js';
export class TrackFulfilmentRequest {
}
__decorate([
    ApiProperty({ type: TrackingRequest, nullable: true, description: 'null when it cannot be followed' }),
    ValidateIf((_object, value) => value !== null),
    IsObject(),
    ValidateNested(),
    Type(() => TrackingRequest),
    __metadata("design:type", Object)
], TrackFulfilmentRequest.prototype, "tracking", void 0);
let TrackFulfilmentController = class TrackFulfilmentController {
    constructor(commands) {
        this.commands = commands;
    }
    async trackFulfilment(id, fulfilmentId, { tracking }, by) {
        return toOrderView(await this.commands.execute(new TrackFulfilment(id, fulfilmentId, tracking, by)));
    }
};
__decorate([
    Patch(':id/fulfilments/:fulfilment_id'),
    Access.scope('orders:write'),
    ApiOperation({ operationId: 'trackFulfilment', summary: 'Change where a parcel can be followed' }),
    ApiOkResponse({ type: OrderView }),
    ApiProblem(404, 'orders.order_not_found', 'orders.fulfilment_not_found'),
    ApiProblem(409, 'orders.fulfilment_step_refused'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, UuidParam('fulfilment_id')),
    __param(2, Body()),
    __param(3, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, TrackFulfilmentRequest, String]),
    __metadata("design:returntype", Promise)
], TrackFulfilmentController.prototype, "trackFulfilment", null);
TrackFulfilmentController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], TrackFulfilmentController);
export { TrackFulfilmentController };
//# sourceMappingURL=track-fulfilment.controller.js.map