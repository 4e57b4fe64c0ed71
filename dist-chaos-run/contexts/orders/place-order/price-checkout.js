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
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { LinesNotSellable, TotalChanged } from '../domain/checkout.errors.js';
import { weightOf } from '../domain/cart-state.js';
import { ShippingOptions } from '../storage/shipping-options.js';
/** Turns wishes into sold lines: describes, ships and quotes them, in one statement each. */
let PriceCheckout = class PriceCheckout {
    constructor(queries, shippingOptions) {
        this.queries = queries;
        this.shippingOptions = shippingOptions;
    }
    /** Throws `LinesNotSellable`, `ShippingOptionUnavailable`, `TotalChanged`, and pricing's `CurrencyNotSold`. */
    async price(checkout) {
        const variants = await this.describe(checkout.lines);
        const { country, region } = checkout.shippingAddress;
        const weightGrams = weightOf(checkout.lines.map(({ variantId, quantity }) => ({
            quantity,
            weightGrams: variants.get(variantId).weightGrams,
        })));
        const { currency } = checkout;
        const option = await this.shippingOptions.price(checkout.shippingOptionId, {
            country,
            region,
            currency,
            weightGrams,
        });
        const quote = await this.queries.execute(new QuoteLines({
            ...{ currency, country, region },
            lines: checkout.lines.map((line) => ({ ...line, taxCategory: variants.get(line.variantId).taxCategory })),
            shippingAmount: option.amount,
            shippingFreeFrom: option.freeFrom,
        }));
        refuseUnpriced(checkout.lines, quote);
        refuseChangedTotal(checkout.expectedTotal, quote);
        return {
            lines: quote.lines.map(({ rate, ...line }) => ({
                ...named(variants.get(line.variantId)),
                ...line,
                taxRate: rate,
            })),
            shipping: { optionId: option.id, code: option.code, name: option.name, ...amounts(quote) },
            pricesIncludeTax: quote.pricesIncludeTax,
        };
    }
    async describe(lines) {
        const ids = [...new Set(lines.map(({ variantId }) => variantId))];
        const variants = await this.queries.execute(new DescribeVariants(ids));
        const sellable = new Map(variants.filter((variant) => variant.sellable).map((variant) => [variant.variantId, variant]));
        const errors = lines.flatMap(({ variantId }, index) => sellable.has(variantId)
            ? []
            : [{ code: 'not_sellable', path: `lines.${index}.variant_id`, message: 'does not exist or is no longer sold' }]);
        if (errors.length > 0)
            throw new LinesNotSellable(errors);
        return sellable;
    }
};
PriceCheckout = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus,
        ShippingOptions])
], PriceCheckout);
export { PriceCheckout };
function named(variant) {
    const { variantId, productId, sku, productTitle: title, variantTitle, imageUrl } = variant;
    return { variantId, productId, sku, title, variantTitle, imageUrl };
}
function amounts({ shipping: { net, tax, gross, rate }, }) {
    return { net, tax, gross, taxRate: rate };
}
function refuseUnpriced(lines, { unpriced, currency }) {
    if (unpriced.length === 0)
        return;
    throw new LinesNotSellable(lines.flatMap(({ lineId }, index) => unpriced.includes(lineId)
        ? [{ code: 'not_priced', path: `lines.${index}.variant_id`, message: `has no price in ${currency}` }]
        : []));
}
function refuseChangedTotal(expected, quote) {
    const { currency, totals, shipping } = quote;
    if (!expected || (expected.amount === totals.gross && expected.currency === currency))
        return;
    const money = (amount) => ({ amount, currency });
    throw new TotalChanged(expected, {
        items: money(totals.gross - shipping.gross),
        shipping: money(shipping.gross),
        tax: money(totals.tax),
        total: money(totals.gross),
    });
}
//# sourceMappingURL=price-checkout.js.map