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
import { OrderView, toOrderView } from '../views/order.view.js';
import { DeliverFulfilment } from './deliver-fulfilment.handler.js';
let DeliverFulfilmentController = class DeliverFulfilmentController {
    constructor(commands) {
        this.commands = commands;
    }
    async deliverFulfilment(id, fulfilmentId, by) {
        return toOrderView(await this.commands.execute(new DeliverFulfilment(id, fulfilmentId, by)));
    }
};
__decorate([
    Post(':id/fulfilments/:fulfilment_id/deliver'),
    HttpCode(200),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({ operationId: 'deliverFulfilment', summary: 'Note that a parcel has arrived' }),
    ApiOkResponse({ type: OrderView }),
    ApiProblem(404, 'orders.order_not_found', 'orders.fulfilment_not_found'),
    ApiProblem(409, 'orders.fulfilment_step_refused'),
    __param(0, UuidParam()),
    __param(1, UuidParam('fulfilment_id')),
    __param(2, CurrentActor()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, String]),
    __metadata("design:returntype", Promise)
], DeliverFulfilmentController.prototype, "deliverFulfilment", null);
DeliverFulfilmentController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], DeliverFulfilmentController);
export { DeliverFulfilmentController };
//# sourceMappingURL=deliver-fulfilment.controller.js.map