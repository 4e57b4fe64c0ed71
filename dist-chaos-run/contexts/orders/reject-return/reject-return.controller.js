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
import { ReturnView, toReturnView } from '../views/return.view.js';
import { RejectReturn } from './reject-return.handler.js';
export class RejectReturnRequest {
}
__decorate([
    ApiProperty({ maxLength: 500, example: 'Worn', description: 'Told to the shopper' }),
    IsString(),
    Matches(/\S/, { message: 'reason must not be blank' }),
    MaxLength(500),
    __metadata("design:type", String)
], RejectReturnRequest.prototype, "reason", void 0);
let RejectReturnController = class RejectReturnController {
    constructor(commands) {
        this.commands = commands;
    }
    async rejectReturn(id, by, { reason }) {
        return toReturnView(await this.commands.execute(new RejectReturn(id, reason, by)));
    }
};
__decorate([
    Post(':id/reject'),
    HttpCode(200),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'rejectReturn',
        summary: 'Refuse a return',
        description: 'Its units may be asked for again.',
    }),
    ApiOkResponse({ type: ReturnView }),
    ApiProblem(404, 'orders.return_not_found'),
    ApiProblem(409, 'orders.return_step_refused'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, CurrentActor()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, RejectReturnRequest]),
    __metadata("design:returntype", Promise)
], RejectReturnController.prototype, "rejectReturn", null);
RejectReturnController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/returns'),
    __metadata("design:paramtypes", [CommandBus])
], RejectReturnController);
export { RejectReturnController };
//# sourceMappingURL=reject-return.controller.js.map