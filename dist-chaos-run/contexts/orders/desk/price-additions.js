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
import { roundedQuotient } from '../../../platform/domain/money.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { LinesNotSellable } from '../domain/checkout.errors.js';
/** Turns what an edit or exchange adds into lines at today's prices and taxes: one statement to describe, one to quote. */
let PriceAdditions = class PriceAdditions {
    constructor(queries) {
        this.queries = queries;
    }
    /** `field` names the list in the request. Throws `LinesNotSellable`, and pricing's `CurrencyNotSold`. */
    async price(order, added, field = 'add') {
        if (added.length === 0)
            return [];
        const variants = await this.describe(added.map(({ variantId }) => variantId), field);
        const lines = added.map(({ variantId, quantity }) => {
            return { lineId: newId(), variantId, quantity, taxCategory: variants.get(variantId).taxCategory };
        });
        const { currency, shippingAddress } = order;
        const { country, region } = shippingAddress;
        const quote = await this.queries.execute(new QuoteLines({ currency, country, region, lines }));
        refuse(lines, field, 'not_priced', `has no price in ${currency}`, ({ lineId }) => quote.unpriced.includes(lineId));
        return quote.lines.map((line) => sold(variants.get(line.variantId), line, quote, order));
    }
    async describe(variantIds, field) {
        const variants = await this.queries.execute(new DescribeVariants([...new Set(variantIds)]));
        const sellable = new Map(variants.filter(({ sellable }) => sellable).map((each) => [each.variantId, each]));
        refuse(variantIds, field, 'not_sellable', 'does not exist or is no longer sold', (id) => !sellable.has(id));
        return sellable;
    }
};
PriceAdditions = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus])
], PriceAdditions);
export { PriceAdditions };
function sold(variant, line, quote, order) {
    const { productId, sku, productTitle: title, variantTitle, imageUrl } = variant;
    const { rate: taxRate, ...amounts } = line;
    const unitPrice = listedAs(order.pricesIncludeTax, line, quote);
    return { ...amounts, productId, sku, title, variantTitle, imageUrl, taxRate, unitPrice };
}
/** A unit's price with or without tax as the order lists its prices, though the currency may list them otherwise by now. */
function listedAs(withTax, { unitPrice, quantity, gross, net }, quote) {
    if (withTax === quote.pricesIncludeTax)
        return unitPrice;
    return roundedQuotient(BigInt(withTax ? gross : net), BigInt(quantity));
}
function refuse(added, field, code, message, isWrong) {
    const errors = added.flatMap((line, index) => isWrong(line) ? [{ code, path: `${field}.${index}.variant_id`, message }] : []);
    if (errors.length > 0)
        throw new LinesNotSellable(errors);
}
//# sourceMappingURL=price-additions.js.map