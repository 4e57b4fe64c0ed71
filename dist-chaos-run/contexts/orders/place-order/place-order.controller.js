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
import { newId } from '../../../platform/runtime/new-id.js';
import { Access } from '../../../platform/security/access.js';
import { PlaceOrderRequest } from './checkout.request.js';
import { PlaceAndPay } from './place-and-pay.js';
import { ApiPlacement } from './placement-responses.js';
let PlaceOrderController = class PlaceOrderController {
    constructor(placeAndPay) {
        this.placeAndPay = placeAndPay;
    }
    async placeOrder(request, key, reply) {
        const { status, body } = await this.placeAndPay.run({ orderId: key.resourceId, resumed: key.resumed }, () => ({
            cart: null,
            currency: request.currency,
            lines: request.lines.map(({ variant_id, quantity }) => ({
                ...{ lineId: newId(), variantId: variant_id.toLowerCase(), quantity }, // one UUID, however it is written
            })),
            email: request.email,
            shippingAddress: request.shipping_address,
            billingAddress: request.billing_address ?? request.shipping_address,
            shippingOptionId: request.shipping_option_id,
            payment: request.payment,
            expectedTotal: request.expected_total,
        }));
        void reply.status(status);
        return body;
    }
};
__decorate([
    Post(),
    Access.public(),
    Idempotent({ required: true, resumable: true }),
    ApiOperation({
        operationId: 'placeOrder',
        summary: 'Order and pay in one call',
        description: 'Places an order for the given lines without a cart. Prices, tax, shipping and stock are decided here; nothing is kept when it is refused.',
    }),
    ApiPlacement(),
    __param(0, Body()),
    __param(1, PlacementKey()),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PlaceOrderRequest, Object, Object]),
    __metadata("design:returntype", Promise)
], PlaceOrderController.prototype, "placeOrder", null);
PlaceOrderController = __decorate([
    ApiTags('Store: checkout'),
    Controller('v1/store/checkouts'),
    __metadata("design:paramtypes", [PlaceAndPay])
], PlaceOrderController);
export { PlaceOrderController };
//# sourceMappingURL=place-order.controller.js.map