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
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { CancelReturn } from './cancel-return.handler.js';
export class CancelReturnRequest {
}
__decorate([
    ApiPropertyOptional({ maxLength: 500, example: 'Shopper keeps it' }),
    IfPresent(),
    IsString(),
    Matches(/\S/, { message: 'reason must not be blank' }),
    MaxLength(500),
    __metadata("design:type", String)
], CancelReturnRequest.prototype, "reason", void 0);
let CancelReturnController = class CancelReturnController {
    constructor(commands) {
        this.commands = commands;
    }
    async cancelReturn(id, by, { reason }) {
        return toReturnView(await this.commands.execute(new CancelReturn(id, reason ?? null, by)));
    }
};
__decorate([
    Post(':id/cancel'),
    HttpCode(200),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'cancelReturn',
        summary: 'Give a return up before anything came',
        description: 'Its units may be asked for again. Once something was received, it is closed instead.',
    }),
    ApiOkResponse({ type: ReturnView }),
    ApiProblem(404, 'orders.return_not_found'),
    ApiProblem(409, 'orders.return_step_refused'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, CurrentActor()),
    __param(2, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, CancelReturnRequest]),
    __metadata("design:returntype", Promise)
], CancelReturnController.prototype, "cancelReturn", null);
CancelReturnController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/returns'),
    __metadata("design:paramtypes", [CommandBus])
], CancelReturnController);
export { CancelReturnController };
//# sourceMappingURL=cancel-return.controller.js.map