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
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { OrderWithPaymentsView, toOrderWithPayments } from '../views/order-with-payments.view.js';
import { forShopper } from '../views/shopper-timeline.js';
import { GetOrder } from './get-order.handler.js';
let GetOrderController = class GetOrderController {
    constructor(queries) {
        this.queries = queries;
    }
    async getOrder(id, principal) {
        const tokenHash = 'tokenHash' in principal ? principal.tokenHash : '';
        const { order, payments } = await this.queries.execute(new GetOrder(id, tokenHash));
        return toOrderWithPayments({ order: forShopper(order), payments });
    }
};
__decorate([
    Get(':id'),
    Access.order(),
    ApiOperation({
        operationId: 'getOrder',
        summary: 'An order, for whoever holds its token',
        description: 'Guests look up their order with the `order_token` of the checkout. A wrong token answers as a missing order does.',
    }),
    ApiOkResponse({ type: OrderWithPaymentsView }),
    ApiProblem(401, 'unauthenticated'),
    ApiProblem(404, 'orders.order_not_found'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object]),
    __metadata("design:returntype", Promise)
], GetOrderController.prototype, "getOrder", null);
GetOrderController = __decorate([
    ApiTags('Store: orders'),
    Controller('v1/store/orders'),
    __metadata("design:paramtypes", [QueryBus])
], GetOrderController);
export { GetOrderController };
//# sourceMappingURL=get-order.controller.js.map