import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type FieldError } from '../../../platform/domain/domain-error.js';
import { roundedQuotient } from '../../../platform/domain/money.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type DescribedVariant, DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { type Quote, QuoteLines, type QuotedLine } from '../../pricing/contract/quote-lines.query.js';
import { LinesNotSellable } from '../domain/checkout.errors.js';
import { type NewOrderLine } from '../domain/order-lines.js';
import { type OrderState } from '../domain/order-state.js';

/** Units of a variant that an order is to sell as well. */
export interface AddedUnits {
  readonly variantId: string;
  readonly quantity: number;
}

/** Turns what an edit or exchange adds into lines at today's prices and taxes: one statement to describe, one to quote. */
@Injectable()
export class PriceAdditions {
  constructor(private readonly queries: QueryBus) {}

  /** `field` names the list in the request. Throws `LinesNotSellable`, and pricing's `CurrencyNotSold`, `AmountTooLarge`. */
  async price(order: OrderState, added: readonly AddedUnits[], field = 'add'): Promise<NewOrderLine[]> {
    if (added.length === 0) return [];
    const variants = await this.describe(
      added.map(({ variantId }) => variantId),
      field,
    );
    const lines = added.map(({ variantId, quantity }) => {
      return { lineId: newId(), variantId, quantity, taxCategory: variants.get(variantId)!.taxCategory };
    });
    const { currency, shippingAddress } = order;
    const { country, region } = shippingAddress;
    const quote = await this.queries.execute(new QuoteLines({ currency, country, region, lines }));
    refuse(lines, field, 'not_priced', `has no price in ${currency}`, ({ lineId }) => quote.unpriced.includes(lineId));
    return quote.lines.map((line) => sold(variants.get(line.variantId)!, line, quote, order));
  }

  private async describe(variantIds: string[], field: string): Promise<Map<string, DescribedVariant>> {
    const variants = await this.queries.execute(new DescribeVariants([...new Set(variantIds)]));
    const sellable = new Map(variants.filter(({ sellable }) => sellable).map((each) => [each.variantId, each]));
    refuse(variantIds, field, 'not_sellable', 'does not exist or is no longer sold', (id) => !sellable.has(id));
    return sellable;
  }
}

function sold(variant: DescribedVariant, line: QuotedLine, quote: Quote, order: OrderState): NewOrderLine {
  const { productId, sku, productTitle: title, variantTitle, imageUrl } = variant;
  const { rate: taxRate, ...amounts } = line;
  const unitPrice = listedAs(order.pricesIncludeTax, line, quote);
  return { ...amounts, productId, sku, title, variantTitle, imageUrl, taxRate, unitPrice };
}

/** A unit's price with or without tax as the order lists its prices, though the currency may list them otherwise by now. */
function listedAs(withTax: boolean, { unitPrice, quantity, gross, net }: QuotedLine, quote: Quote): number {
  if (withTax === quote.pricesIncludeTax) return unitPrice;
  return roundedQuotient(BigInt(withTax ? gross : net), BigInt(quantity));
}

function refuse<T>(
  added: readonly T[],
  field: string,
  code: string,
  message: string,
  isWrong: (line: T) => boolean,
): void {
  const errors = added.flatMap((line, index): FieldError[] =>
    isWrong(line) ? [{ code, path: `${field}.${index}.variant_id`, message }] : [],
  );
  if (errors.length > 0) throw new LinesNotSellable(errors);
}
