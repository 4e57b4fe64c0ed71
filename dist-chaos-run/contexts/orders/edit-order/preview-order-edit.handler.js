var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { newId } from '../../../platform/runtime/new-id.js';
import { planEdit } from '../domain/order-edit.js';
import { Orders } from '../storage/order.repository.js';
import { PriceAdditions } from '../desk/price-additions.js';
/** What an edit would make of an order, without doing it; stock is not looked at. Throws what `EditOrder` throws. */
export class PreviewOrderEdit extends Query {
    constructor(orderId, wishes) {
        super();
        this.orderId = orderId;
        this.wishes = wishes;
    }
}
let PreviewOrderEditHandler = class PreviewOrderEditHandler {
    constructor(orders, prices) {
        this.orders = orders;
        this.prices = prices;
    }
    async execute({ orderId, wishes }) {
        const order = await this.orders.get(orderId);
        const add = await this.prices.price(order.state, wishes.add);
        const edited = order.preview(planEdit(order.state, { ...wishes, add }, newId));
        return { order: order.state, edited };
    }
};
PreviewOrderEditHandler = __decorate([
    QueryHandler(PreviewOrderEdit),
    __metadata("design:paramtypes", [Orders,
        PriceAdditions])
], PreviewOrderEditHandler);
export { PreviewOrderEditHandler };
//# sourceMappingURL=preview-order-edit.handler.js.map