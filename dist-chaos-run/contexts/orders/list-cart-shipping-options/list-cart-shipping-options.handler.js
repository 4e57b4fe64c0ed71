var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { parcelOf } from '../domain/parcel.js';
import { ShippingAddressMissing } from '../domain/shipping.errors.js';
import { Carts } from '../storage/cart.repository.js';
import { ShippingOptions } from '../storage/shipping-options.js';
/** The options that can take a cart to its address, at their price for it. Throws `ShippingAddressMissing`. */
export class ListCartShippingOptions extends Query {
    constructor(cartId, tokenHash) {
        super();
        this.cartId = cartId;
        this.tokenHash = tokenHash;
    }
}
let ListCartShippingOptionsHandler = class ListCartShippingOptionsHandler {
    constructor(carts, shippingOptions, queries) {
        this.carts = carts;
        this.shippingOptions = shippingOptions;
        this.queries = queries;
    }
    async execute({ cartId, tokenHash }) {
        const cart = (await this.carts.get(cartId)).openedWith(tokenHash).state;
        const parcel = parcelOf(cart);
        if (!parcel)
            throw new ShippingAddressMissing();
        const offers = await this.shippingOptions.offers(parcel);
        const worth = offers.some(({ freeFrom }) => freeFrom !== null) ? await this.worthOf(cart) : 0;
        return offers.map((offer) => toView(offer, cart.currency, worth));
    }
    /** The goods at their listed prices, which is what free shipping is measured by. */
    async worthOf({ currency, lines }) {
        const quote = await this.queries.execute(new QuoteLines({ currency, lines }));
        return quote.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
    }
};
ListCartShippingOptionsHandler = __decorate([
    QueryHandler(ListCartShippingOptions),
    __metadata("design:paramtypes", [Carts,
        ShippingOptions,
        QueryBus])
], ListCartShippingOptionsHandler);
export { ListCartShippingOptionsHandler };
function toView(offer, currency, worth) {
    const { id, code, name, deliveryEstimate: delivery_estimate, freeFrom } = offer;
    const money = (amount) => ({ amount, currency });
    const isFree = freeFrom !== null && worth >= freeFrom;
    const amount = money(isFree ? 0 : offer.amount);
    return { id, code, name, delivery_estimate, amount, free_from: freeFrom === null ? null : money(freeFrom) };
}
//# sourceMappingURL=list-cart-shipping-options.handler.js.map