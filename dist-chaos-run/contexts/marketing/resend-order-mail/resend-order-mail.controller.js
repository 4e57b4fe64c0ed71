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
import { IsIn, IsUUID } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ORDER_MAIL_KINDS } from '../domain/order-mail-kind.js';
import { OrderMailView, toOrderMailView } from '../views/order-mail.view.js';
import { ResendOrderMail } from './resend-order-mail.handler.js';
export class ResendOrderMailRequest {
}
__decorate([
    ApiProperty({ enum: ORDER_MAIL_KINDS }),
    IsIn(ORDER_MAIL_KINDS),
    __metadata("design:type", String)
], ResendOrderMailRequest.prototype, "kind", void 0);
__decorate([
    ApiPropertyOptional({
        format: 'uuid',
        description: 'Which of several fulfilments, refunds or returns; the latest when absent',
    }),
    IfPresent(),
    IsUUID('all'),
    __metadata("design:type", String)
], ResendOrderMailRequest.prototype, "subject_id", void 0);
let ResendOrderMailController = class ResendOrderMailController {
    constructor(commands) {
        this.commands = commands;
    }
    async resendOrderMail(id, { kind, subject_id }) {
        return toOrderMailView(await this.commands.execute(new ResendOrderMail(id, kind, subject_id)));
    }
};
__decorate([
    Post(':id/mails'),
    Access.scope('orders:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'resendOrderMail',
        summary: 'Send a letter about an order again',
        description: 'Written anew from the order as it is now, to its e-mail address as it is now. Each call sends one more, except under a used `Idempotency-Key`; a letter that is still waiting to go out is tried at once instead of being doubled.',
    }),
    ApiCreatedResponse({ type: OrderMailView }),
    ApiProblem(404, 'marketing.order_not_found'),
    ApiProblem(409, 'marketing.nothing_to_resend'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ResendOrderMailRequest]),
    __metadata("design:returntype", Promise)
], ResendOrderMailController.prototype, "resendOrderMail", null);
ResendOrderMailController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [CommandBus])
], ResendOrderMailController);
export { ResendOrderMailController };
//# sourceMappingURL=resend-order-mail.controller.js.map