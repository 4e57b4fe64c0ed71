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
import { CartView } from '../views/cart.view.js';
import { GetCart } from './get-cart.handler.js';
let GetCartController = class GetCartController {
    constructor(queries) {
        this.queries = queries;
    }
    get(id, holder) {
        return this.queries.execute(new GetCart(id, holder.tokenHash));
    }
};
__decorate([
    Get(),
    Access.cart(),
    ApiOperation({ operationId: 'getCart', summary: "A cart at today's prices" }),
    ApiOkResponse({ type: CartView }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.cart_not_found'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object]),
    __metadata("design:returntype", Promise)
], GetCartController.prototype, "get", null);
GetCartController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts/:id'),
    __metadata("design:paramtypes", [QueryBus])
], GetCartController);
export { GetCartController };
//# sourceMappingURL=get-cart.controller.js.map