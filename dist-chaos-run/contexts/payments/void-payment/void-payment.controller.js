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
import { Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { answered, ApiOperationResponses } from '../views/operation-response.js';
import { VoidPayment } from './void-payment.handler.js';
let VoidPaymentController = class VoidPaymentController {
    constructor(commands) {
        this.commands = commands;
    }
    async voidPayment(paymentId, { resourceId: id, resumed }, reply) {
        return answered(await this.commands.execute(new VoidPayment({ id, paymentId }, resumed)), reply);
    }
};
__decorate([
    Post(':id/void'),
    Access.scope('payments:write'),
    Idempotent({ resumable: true }),
    ApiOperation({
        operationId: 'voidPayment',
        summary: 'Let go of all that is authorised and not captured',
        description: 'Nothing can be captured afterwards. A payment that waits for its shopper becomes declined.',
    }),
    ApiOperationResponses(),
    __param(0, UuidParam()),
    __param(1, PlacementKey()),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object]),
    __metadata("design:returntype", Promise)
], VoidPaymentController.prototype, "voidPayment", null);
VoidPaymentController = __decorate([
    ApiTags('Admin: payments'),
    Controller('v1/admin/payments'),
    __metadata("design:paramtypes", [CommandBus])
], VoidPaymentController);
export { VoidPaymentController };
//# sourceMappingURL=void-payment.controller.js.map