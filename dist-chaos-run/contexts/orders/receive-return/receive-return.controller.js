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
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReceptionRequest, wantedReception } from '../views/reception.request.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { ReceiveReturn } from './receive-return.handler.js';
let ReceiveReturnController = class ReceiveReturnController {
    constructor(commands) {
        this.commands = commands;
    }
    async receiveReturn(id, by, body) {
        return toReturnView(await this.commands.execute(new ReceiveReturn(id, wantedReception(body), by)));
    }
};
__decorate([
    Post(':id/receptions'),
    Access.scope('orders:write'),
    Idempotent({ required: true }),
    ApiOperation({
        operationId: 'receiveReturn',
        summary: 'Take units of a return in, and refund or exchange them',
        description: 'Stock, order and refund are one commit; the gateway is asked right after. The last awaited units make the return `received`. An exchange is made with the first reception, as new lines of the same order at today’s prices: the units’ worth covers them first, and what it does not cover is due before they can leave the house. `POST /refund-preview` with the same body tells the amounts beforehand.',
    }),
    ApiCreatedResponse({ type: ReturnView }),
    ApiProblem(404, 'orders.return_not_found'),
    ApiProblem(409, 'orders.return_step_refused', 'orders.over_received', 'out_of_stock', 'payments.refund_exceeds_paid'),
    ApiProblem(422, 'validation_failed', 'orders.unknown_return_line', 'orders.restocking_fee_refused', 'orders.lines_not_sellable', 'orders.too_many_lines', 'inventory.location_unknown'),
    __param(0, UuidParam()),
    __param(1, CurrentActor()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, ReceptionRequest]),
    __metadata("design:returntype", Promise)
], ReceiveReturnController.prototype, "receiveReturn", null);
ReceiveReturnController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/returns'),
    __metadata("design:paramtypes", [CommandBus])
], ReceiveReturnController);
export { ReceiveReturnController };
//# sourceMappingURL=receive-return.controller.js.map