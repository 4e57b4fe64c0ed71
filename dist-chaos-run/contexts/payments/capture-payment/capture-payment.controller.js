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
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { PartialAmountRequest } from '../views/amount.dto.js';
import { answered, ApiOperationResponses } from '../views/operation-response.js';
import { CapturePayment } from './capture-payment.handler.js';
export class CapturePaymentRequest extends PartialAmountRequest {
}
let CapturePaymentController = class CapturePaymentController {
    constructor(commands) {
        this.commands = commands;
    }
    async capturePayment(paymentId, { amount }, { resourceId: id, resumed }, reply) {
        return answered(await this.commands.execute(new CapturePayment({ id, paymentId, amount }, resumed)), reply);
    }
};
__decorate([
    Post(':id/capture'),
    Access.scope('payments:write'),
    Idempotent({ required: true, resumable: true }),
    ApiOperation({
        operationId: 'capturePayment',
        summary: 'Take authorised money, in whole or in part',
        description: 'May be repeated until nothing is left. The answer of an over-capture says what is `allowed`.',
    }),
    ApiOperationResponses('payments.over_captured'),
    ApiProblem(422, 'validation_failed', 'payments.currency_mismatch', 'payments.gateway_cannot', 'idempotency_key_reused'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, PlacementKey()),
    __param(3, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, CapturePaymentRequest, Object, Object]),
    __metadata("design:returntype", Promise)
], CapturePaymentController.prototype, "capturePayment", null);
CapturePaymentController = __decorate([
    ApiTags('Admin: payments'),
    Controller('v1/admin/payments'),
    __metadata("design:paramtypes", [CommandBus])
], CapturePaymentController);
export { CapturePaymentController };
//# sourceMappingURL=capture-payment.controller.js.map