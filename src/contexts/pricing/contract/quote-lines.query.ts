import { Query } from '@nestjs/cqrs';

export interface LineToQuote {
  lineId: string;
  variantId: string;
  quantity: number;
  taxCategory: string;
}

/** What to quote: where it goes decides the tax; without a country there is none yet. */
export interface QuoteRequest {
  currency: string;
  country?: string;
  /** ISO 3166-2 subdivision, e.g. "ES-CN". */
  region?: string;
  lines: readonly LineToQuote[];
  /** Price of the chosen shipping option in minor units, inclusive of tax when the currency's prices are. */
  shippingAmount?: number;
  /** Shipping costs nothing once the lines, at their unit prices, are worth this much in minor units. */
  shippingFreeFrom?: number | null;
}

/** All amounts in minor units; gross = net + tax; `rate` is a decimal fraction such as "0.19". */
export interface QuotedAmount {
  net: number;
  tax: number;
  gross: number;
  rate: string;
}

export interface QuotedLine extends QuotedAmount {
  lineId: string;
  variantId: string;
  quantity: number;
  unitPrice: number;
}

/** Lines and shipping sum to the totals exactly. Lines without a price are only named in `unpriced`. */
export interface Quote {
  currency: string;
  pricesIncludeTax: boolean;
  lines: readonly QuotedLine[];
  shipping: QuotedAmount;
  totals: { net: number; tax: number; gross: number };
  /** Line ids whose variant has no price in the currency. */
  unpriced: readonly string[];
}

/** Prices and taxes lines and shipping. One SQL statement. Throws `CurrencyNotSold` (422) for a currency without settings. */
export class QuoteLines extends Query<Quote> {
  constructor(readonly request: QuoteRequest) {
    super();
  }
}
