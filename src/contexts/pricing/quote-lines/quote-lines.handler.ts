import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Quote, QuoteLines } from '../contract/quote-lines.query.js';
import { CurrencyNotSold } from '../domain/pricing.errors.js';
import { quote } from '../domain/quote.js';
import { STANDARD, type TaxRate } from '../domain/tax-rates.js';

interface PriceBook {
  prices_include_tax: boolean | null;
  prices: Record<string, number>;
  rates: TaxRate[];
}

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

@QueryHandler(QuoteLines)
export class QuoteLinesHandler implements IQueryHandler<QuoteLines> {
  constructor(private readonly database: Database) {}

  /** Throws `CurrencyNotSold`, and `AmountTooLarge` for a total beyond the safe integers. */
  async execute({ request }: QuoteLines): Promise<Quote> {
    const { currency, country, region, lines, shippingAmount = 0, shippingFreeFrom } = request;
    const [book] = await this.database.query<PriceBook>(PRICE_BOOK, [
      currency,
      lines.map(({ variantId }) => variantId),
      country ?? null,
      region ?? '',
      [STANDARD, ...lines.map(({ taxCategory }) => taxCategory)],
    ]);
    const { prices, rates, prices_include_tax: pricesIncludeTax } = book!;
    if (pricesIncludeTax === null) throw new CurrencyNotSold(currency);
    return quote({ currency, pricesIncludeTax, region, lines, prices, rates, shippingAmount, shippingFreeFrom });
  }
}
