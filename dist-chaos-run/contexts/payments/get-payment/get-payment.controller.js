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
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { PaymentDetails } from '../views/payment.view.js';
import { GetPayment } from './get-payment.handler.js';
let GetPaymentController = class GetPaymentController {
    constructor(queries) {
        this.queries = queries;
    }
    getPayment(id) {
        return this.queries.execute(new GetPayment(id));
    }
};
__decorate([
    Get(':id'),
    Access.scope('payments:read'),
    ApiOperation({ operationId: 'getPayment', summary: 'A payment with its captures, refunds and voids' }),
    ApiOkResponse({ type: PaymentDetails }),
    ApiProblem(404, 'payments.payment_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetPaymentController.prototype, "getPayment", null);
GetPaymentController = __decorate([
    ApiTags('Admin: payments'),
    Controller('v1/admin/payments'),
    __metadata("design:paramtypes", [QueryBus])
], GetPaymentController);
export { GetPaymentController };
//# sourceMappingURL=get-payment.controller.js.map