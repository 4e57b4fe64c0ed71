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
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { ShippingOptionView } from '../views/shipping-option.view.js';
import { ListCartShippingOptions } from './list-cart-shipping-options.handler.js';
export class CartShippingOptions {
}
__decorate([
    ApiProperty({ type: [ShippingOptionView] }),
    __metadata("design:type", Array)
], CartShippingOptions.prototype, "data", void 0);
let ListCartShippingOptionsController = class ListCartShippingOptionsController {
    constructor(queries) {
        this.queries = queries;
    }
    async list(id, holder) {
        return { data: await this.queries.execute(new ListCartShippingOptions(id, holder.tokenHash)) };
    }
};
__decorate([
    Get(),
    Access.cart(),
    ApiOperation({
        operationId: 'listCartShippingOptions',
        summary: 'How the cart can be sent',
        description: "Priced for the cart's weight and worth; it needs a shipping address first.",
    }),
    ApiOkResponse({ type: CartShippingOptions }),
    ApiProblem(401, 'token_required'),
    ApiProblem(404, 'orders.cart_not_found'),
    ApiProblem(422, 'orders.shipping_address_missing'),
    __param(0, UuidParam()),
    __param(1, CurrentPrincipal()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object]),
    __metadata("design:returntype", Promise)
], ListCartShippingOptionsController.prototype, "list", null);
ListCartShippingOptionsController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts/:id/shipping-options'),
    __metadata("design:paramtypes", [QueryBus])
], ListCartShippingOptionsController);
export { ListCartShippingOptionsController };
//# sourceMappingURL=list-cart-shipping-options.controller.js.map