import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type FieldError } from '../../../platform/domain/domain-error.js';
import { type Money } from '../../../platform/domain/money.js';
import { type DescribedVariant, DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { type Quote, QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { type Address } from '../contract/describe-order.query.js';
import { LinesNotSellable, TotalChanged } from '../domain/checkout.errors.js';
import { weightOf } from '../domain/cart-state.js';
import { type NewOrderLine } from '../domain/order-lines.js';
import { type OrderShipping } from '../domain/order-state.js';
import { ShippingOptions } from '../storage/shipping-options.js';

/** A line a shopper wants. */
export interface WantedLine {
  lineId: string;
  variantId: string;
  quantity: number;
}

/** What is wanted, and all that its price depends on. */
export interface Checkout {
  currency: string;
  lines: readonly WantedLine[];
  shippingAddress: Address;
  shippingOptionId: string;
  /** What the shopper was shown; a different total is refused. */
  expectedTotal?: Money;
}

export interface PricedCheckout {
  lines: readonly NewOrderLine[];
  shipping: OrderShipping;
  pricesIncludeTax: boolean;
}

/** Turns wishes into sold lines: describes, ships and quotes them, in one statement each. */
@Injectable()
export class PriceCheckout {
  constructor(
    private readonly queries: QueryBus,
    private readonly shippingOptions: ShippingOptions,
  ) {}

  /** Throws `LinesNotSellable`, `ShippingOptionUnavailable`, `TotalChanged`, and pricing's `CurrencyNotSold`. */
  async price(checkout: Checkout): Promise<PricedCheckout> {
    const variants = await this.describe(checkout.lines);
    const { country, region } = checkout.shippingAddress;
    const weightGrams = weightOf(
      checkout.lines.map(({ variantId, quantity }) => ({
        quantity,
        weightGrams: variants.get(variantId)!.weightGrams,
      })),
    );
    const { currency } = checkout;
    const option = await this.shippingOptions.price(checkout.shippingOptionId, {
      country,
      region,
      currency,
      weightGrams,
    });
    const quote = await this.queries.execute(
      new QuoteLines({
        ...{ currency, country, region },
        lines: checkout.lines.map((line) => ({ ...line, taxCategory: variants.get(line.variantId)!.taxCategory })),
        shippingAmount: option.amount,
        shippingFreeFrom: option.freeFrom,
      }),
    );
    refuseUnpriced(checkout.lines, quote);
    refuseChangedTotal(checkout.expectedTotal, quote);
    return {
      lines: quote.lines.map(({ rate, ...line }) => ({
        ...named(variants.get(line.variantId)!),
        ...line,
        taxRate: rate,
      })),
      shipping: { optionId: option.id, code: option.code, name: option.name, ...amounts(quote) },
      pricesIncludeTax: quote.pricesIncludeTax,
    };
  }

  private async describe(lines: readonly WantedLine[]): Promise<Map<string, DescribedVariant>> {
    const ids = [...new Set(lines.map(({ variantId }) => variantId))];
    const variants = await this.queries.execute(new DescribeVariants(ids));
    const sellable = new Map(
      variants.filter((variant) => variant.sellable).map((variant) => [variant.variantId, variant]),
    );
    const errors = lines.flatMap(({ variantId }, index): FieldError[] =>
      sellable.has(variantId)
        ? []
        : [{ code: 'not_sellable', path: `lines.${index}.variant_id`, message: 'does not exist or is no longer sold' }],
    );
    if (errors.length > 0) throw new LinesNotSellable(errors);
    return sellable;
  }
}

function named(
  variant: DescribedVariant,
): Omit<DescribedVariant, 'productTitle' | 'weightGrams' | 'taxCategory' | 'sellable'> & { title: string } {
  const { variantId, productId, sku, productTitle: title, variantTitle, imageUrl } = variant;
  return { variantId, productId, sku, title, variantTitle, imageUrl };
}

function amounts({
  shipping: { net, tax, gross, rate },
}: Quote): Pick<OrderShipping, 'net' | 'tax' | 'gross' | 'taxRate'> {
  return { net, tax, gross, taxRate: rate };
}

function refuseUnpriced(lines: readonly WantedLine[], { unpriced, currency }: Quote): void {
  if (unpriced.length === 0) return;
  throw new LinesNotSellable(
    lines.flatMap(({ lineId }, index) =>
      unpriced.includes(lineId)
        ? [{ code: 'not_priced', path: `lines.${index}.variant_id`, message: `has no price in ${currency}` }]
        : [],
    ),
  );
}

function refuseChangedTotal(expected: Money | undefined, quote: Quote): void {
  const { currency, totals, shipping } = quote;
  if (!expected || (expected.amount === totals.gross && expected.currency === currency)) return;
  const money = (amount: number): Money => ({ amount, currency });
  throw new TotalChanged(expected, {
    items: money(totals.gross - shipping.gross),
    shipping: money(shipping.gross),
    tax: money(totals.tax),
    total: money(totals.gross),
  });
}
