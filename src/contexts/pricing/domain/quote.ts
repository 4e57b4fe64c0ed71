import { allocate, roundedQuotient } from '../../../platform/domain/money.js';
import { type LineToQuote, type Quote, type QuotedAmount, type QuotedLine } from '../contract/quote-lines.query.js';
import { AmountTooLarge } from './pricing.errors.js';
import { rateFor, STANDARD, type TaxRate } from './tax-rates.js';

/** What a quote is made of; `rates` are those of the destination's country, none when it is not known yet. */
export interface QuoteInput {
  currency: string;
  pricesIncludeTax: boolean;
  region?: string;
  lines: readonly LineToQuote[];
  /** Minor units by variant id. */
  prices: Readonly<Record<string, number>>;
  rates: readonly TaxRate[];
  shippingAmount: number;
  /** Shipping costs nothing once the lines, at their unit prices, are worth this much; null or absent: never. */
  shippingFreeFrom?: number | null;
}

interface Taxable {
  amount: number;
  rate: string;
}

/**
 * Prices and taxes lines and shipping. Tax is worked out once for each rate, on the sum of what it applies to, rounded
 * half away from zero, and shared out by largest remainder: the lines always sum to the totals.
 */
export function quote(input: QuoteInput): Quote {
  const { currency, pricesIncludeTax, region, lines, prices, rates } = input;
  const priced = lines.filter(({ variantId }) => prices[variantId] !== undefined);
  const goods: Taxable[] = priced.map(({ variantId, quantity, taxCategory }) => ({
    amount: exactProduct(prices[variantId]!, quantity),
    rate: rateFor(rates, taxCategory, region),
  }));
  const taxables = [...goods, { amount: shippingFor(goods, input), rate: rateFor(rates, STANDARD, region) }];
  const amounts = taxed(taxables, pricesIncludeTax);
  return {
    currency,
    pricesIncludeTax,
    lines: priced.map((line, index) => quotedLine(line, prices[line.variantId]!, amounts[index]!)),
    shipping: amounts[priced.length]!,
    totals: {
      net: exactSum(amounts.map(({ net }) => net)),
      tax: exactSum(amounts.map(({ tax }) => tax)),
      gross: exactSum(amounts.map(({ gross }) => gross)),
    },
    unpriced: lines.filter((line) => !priced.includes(line)).map(({ lineId }) => lineId),
  };
}

/** Tax on an amount, in minor units: added to a net amount, or found within a gross one. */
export function taxOn(amount: bigint, rate: string, included: boolean): number {
  const [whole = '0', fraction = ''] = rate.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const parts = BigInt(whole + fraction);
  return roundedQuotient(amount * parts, included ? scale + parts : scale);
}

function shippingFor(goods: readonly Taxable[], { shippingAmount, shippingFreeFrom }: QuoteInput): number {
  const isFree =
    typeof shippingFreeFrom === 'number' && exactSum(goods.map(({ amount }) => amount)) >= shippingFreeFrom;
  return isFree ? 0 : shippingAmount;
}

function taxed(taxables: readonly Taxable[], included: boolean): QuotedAmount[] {
  const taxes = new Array<number>(taxables.length).fill(0);
  for (const rate of new Set(taxables.map((taxable) => taxable.rate))) {
    const group = [...taxables.keys()].filter((index) => taxables[index]!.rate === rate);
    const amounts = group.map((index) => taxables[index]!.amount);
    const shares = allocate(taxOn(BigInt(exactSum(amounts)), rate, included), amounts);
    group.forEach((index, share) => (taxes[index] = shares[share]!));
  }
  return taxables.map(({ amount, rate }, index) => {
    const tax = taxes[index]!;
    return included ? { net: amount - tax, tax, gross: amount, rate } : { net: amount, tax, gross: amount + tax, rate };
  });
}

function quotedLine({ lineId, variantId, quantity }: LineToQuote, unitPrice: number, amount: QuotedAmount): QuotedLine {
  return { lineId, variantId, quantity, unitPrice, ...amount };
}

function exactProduct(price: number, quantity: number): number {
  return safe(BigInt(price) * BigInt(quantity));
}

function exactSum(amounts: readonly number[]): number {
  return safe(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

function safe(amount: bigint): number {
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new AmountTooLarge();
  return Number(amount);
}
