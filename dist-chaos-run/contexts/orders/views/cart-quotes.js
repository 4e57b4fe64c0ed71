var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { parcelOf } from '../domain/parcel.js';
import { ShippingOptions } from '../storage/shipping-options.js';
/** Prices carts anew each time they are looked at. */
let CartQuotes = class CartQuotes {
    constructor(queries, shippingOptions) {
        this.queries = queries;
        this.shippingOptions = shippingOptions;
    }
    /** One SQL statement, and one more when a shipping option is chosen. Throws pricing's `CurrencyNotSold`. */
    async of(cart) {
        const parcel = parcelOf(cart);
        const offer = cart.shippingOptionId && parcel ? await this.shippingOptions.find(cart.shippingOptionId, parcel) : undefined;
        return this.with(cart, offer);
    }
    /** The same when the offer is known already: one SQL statement. */
    async with(cart, offer) {
        const quote = await this.queries.execute(new QuoteLines({
            currency: cart.currency,
            country: cart.shippingAddress?.country,
            region: cart.shippingAddress?.region,
            lines: cart.lines,
            shippingAmount: offer?.amount,
            shippingFreeFrom: offer?.freeFrom,
        }));
        return { quote, offer };
    }
};
CartQuotes = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus,
        ShippingOptions])
], CartQuotes);
export { CartQuotes };
//# sourceMappingURL=cart-quotes.js.map