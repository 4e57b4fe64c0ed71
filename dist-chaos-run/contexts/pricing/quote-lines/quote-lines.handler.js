var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { QuoteLines } from '../contract/quote-lines.query.js';
import { CurrencyNotSold } from '../domain/pricing.errors.js';
import { quote } from '../domain/quote.js';
import { STANDARD } from '../domain/tax-rates.js';
/** All that a quote needs, in one round trip: $1 currency, $2 variants, $3 country, $4 region, $5 tax categories. */
const PRICE_BOOK = `
  SELECT
    (SELECT prices_include_tax FROM pricing.currencies WHERE code = $1) AS prices_include_tax,
    (SELECT coalesce(jsonb_object_agg(variant_id, amount), '{}')
     FROM pricing.prices WHERE currency = $1 AND variant_id = ANY($2::uuid[])) AS prices,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
       'region', nullif(region, ''), 'category', category, 'rate', trim_scale(rate)::text)), '[]')
     FROM pricing.tax_rates
     WHERE country = $3 AND region IN ('', $4) AND category = ANY($5::text[])) AS rates`;
let QuoteLinesHandler = class QuoteLinesHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `CurrencyNotSold`, and `AmountTooLarge` for a total beyond the safe integers. */
    async execute({ request }) {
        const { currency, country, region, lines, shippingAmount = 0, shippingFreeFrom } = request;
        const [book] = await this.database.query(PRICE_BOOK, [
            currency,
            lines.map(({ variantId }) => variantId),
            country ?? null,
            region ?? '',
            [STANDARD, ...lines.map(({ taxCategory }) => taxCategory)],
        ]);
        const { prices, rates, prices_include_tax: pricesIncludeTax } = book;
        if (pricesIncludeTax === null)
            throw new CurrencyNotSold(currency);
        return quote({ currency, pricesIncludeTax, region, lines, prices, rates, shippingAmount, shippingFreeFrom });
    }
};
QuoteLinesHandler = __decorate([
    QueryHandler(QuoteLines),
    __metadata("design:paramtypes", [Database])
], QuoteLinesHandler);
export { QuoteLinesHandler };
//# sourceMappingURL=quote-lines.handler.js.map