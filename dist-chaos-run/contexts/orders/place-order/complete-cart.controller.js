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
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { CartCompleted } from '../domain/cart.errors.js';
import { readyCart } from '../domain/cart-state.js';
import { Carts } from '../storage/cart.repository.js';
import { CompleteCartRequest } from './checkout.request.js';
import { PlaceAndPay } from './place-and-pay.js';
import { ApiPlacement } from './placement-responses.js';
let CompleteCartController = class CompleteCartController {
    constructor(placeAndPay, carts) {
        this.placeAndPay = placeAndPay;
        this.carts = carts;
    }
    async completeCart(cartId, request, principal, key, reply) {
        const placement = { orderId: key.resourceId, resumed: key.resumed };
        const { status, body } = await this.placeAndPay.run(placement, () => this.checkout(cartId, principal, request));
        void reply.status(status);
        return body;
    }
    async checkout(cartId, principal, request) {
        const cart = (await this.carts.get(cartId)).openedWith('tokenHash' in principal ? principal.tokenHash : undefined);
        if (cart.state.status === 'completed')
            throw new CartCompleted();
        const { version, currency, lines, email, shippingAddress, billingAddress, shippingOptionId } = readyCart(cart.state);
        return {
            ...{ cart: { id: cartId, version }, currency, email, shippingAddress, shippingOptionId },
            lines: lines.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
            billingAddress: billingAddress ?? shippingAddress,
            payment: request.payment,
            expectedTotal: request.expected_total,
        };
    }
};
__decorate([
    Post(':id/complete'),
    Access.cart(),
    Idempotent({ required: true, resumable: true }),
    ApiOperation({
        operationId: 'completeCart',
        summary: 'Order and pay what is in the cart',
        description: 'The cart becomes an order. If the payment is declined the cart is open again for another try.',
    }),
    ApiPlacement(),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, CurrentPrincipal()),
    __param(3, PlacementKey()),
    __param(4, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, CompleteCartRequest, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], CompleteCartController.prototype, "completeCart", null);
CompleteCartController = __decorate([
    ApiTags('Store: carts'),
    Controller('v1/store/carts'),
    __metadata("design:paramtypes", [PlaceAndPay,
        Carts])
], CompleteCartController);
export { CompleteCartController };
//# sourceMappingURL=complete-cart.controller.js.map