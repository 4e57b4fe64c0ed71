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
import { ReturnView, toReturnView } from '../views/return.view.js';
import { RequestReturn } from './request-return.handler.js';
import { RequestReturnRequest, wantedReturn } from './request-return.request.js';
let RequestReturnForStaffController = class RequestReturnForStaffController {
    constructor(commands) {
        this.commands = commands;
    }
    async requestReturn(id, by, body) {
        return toReturnView(await this.commands.execute(new RequestReturn(id, wantedReturn(body), { staff: by })));
    }
};
__decorate([
    Post(':id/returns'),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'requestReturnForStaff',
        summary: 'Open a return on behalf of a shopper',
        description: 'Only units that were delivered and are neither back nor in another open return.',
    }),
    ApiCreatedResponse({ type: ReturnView }),
    ApiProblem(404, 'orders.order_not_found'),
    ApiProblem(409, 'orders.not_returnable'),
    ApiProblem(422, 'validation_failed', 'orders.unknown_line', 'orders.return_line_twice', 'orders.lines_not_sellable'),
    __param(0, UuidParam()),
    __param(1, CurrentActor()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, RequestReturnRequest]),
    __metadata("design:returntype", Promise)
], RequestReturnForStaffController.prototype, "requestReturn", null);
RequestReturnForStaffController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], RequestReturnForStaffController);
export { RequestReturnForStaffController };
//# sourceMappingURL=request-return-for-staff.controller.js.map