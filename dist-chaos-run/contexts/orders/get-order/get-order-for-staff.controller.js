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
import { OrderWithPaymentsView, toOrderWithPayments } from '../views/order-with-payments.view.js';
import { GetOrder } from './get-order.handler.js';
let GetOrderForStaffController = class GetOrderForStaffController {
    constructor(queries) {
        this.queries = queries;
    }
    async getOrder(id) {
        return toOrderWithPayments(await this.queries.execute(new GetOrder(id)));
    }
};
__decorate([
    Get(':id'),
    Access.scope('orders:read'),
    ApiOperation({ operationId: 'getOrderForStaff', summary: 'An order with its payments, fulfilments and timeline' }),
    ApiOkResponse({ type: OrderWithPaymentsView }),
    ApiProblem(404, 'orders.order_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetOrderForStaffController.prototype, "getOrder", null);
GetOrderForStaffController = __decorate([
    ApiTags('Admin: orders'),
    Controller('v1/admin/orders'),
    __metadata("design:paramtypes", [QueryBus])
], GetOrderForStaffController);
export { GetOrderForStaffController };
//# sourceMappingURL=get-order-for-staff.controller.js.map