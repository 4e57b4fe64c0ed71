import {
  type Amounts,
  nextReturnedShare,
  remainingShare,
  remainingShipping,
  shippingShare,
  sumOf,
} from './line-shares.js';
import { added, type LineUnits } from './order-lines.js';
import { type OrderLine, type OrderState } from './order-state.js';
import { RestockingFeeRefused } from './return.errors.js';
import { type RefundTerms } from './return-state.js';

/** What goes back for units of an order; amounts in minor units of its currency. */
export interface ReturnRefund {
  /** Line by line, what had been paid for the units. */
  readonly lines: readonly (Amounts & { readonly line: OrderLine; readonly quantity: number })[];
  readonly items: Amounts;
  readonly shipping: Amounts;
  readonly restockingFee: number;
  /** items + shipping - restocking fee. */
  readonly amount: number;
}

/**
 * What goes back when these units of an order come back: what was really paid for them (discounts are not in it, tax
 * is) and their part of the shipping, less a fee. However an order is returned, all such refunds and fees together are
 * never more than was paid for it; returned whole by `proportional`, or with `full` at the end, exactly that.
 * Expects units that are the order's. Throws `RestockingFeeRefused`.
 */
export function returnRefund(
  { lines, shipping, currency }: Pick<OrderState, 'lines' | 'shipping' | 'currency'>,
  units: readonly LineUnits[],
  terms: RefundTerms,
): ReturnRefund {
  const back = added(units).map(({ lineId, quantity }) => {
    const line = lines.find((line) => line.lineId === lineId)!;
    return { ...nextReturnedShare(line, quantity), line, quantity };
  });
  const items = sumOf(back);
  const kept = sumOf(lines.map(remainingShare));
  const left = remainingShipping(shipping);
  const share = shippingShare(left, ruleOf(terms, lines, units, kept.gross), items.gross, kept.gross);
  const most = items.gross + share.gross;
  if (terms.restockingFee > most) throw new RestockingFeeRefused(most, currency);
  return {
    lines: back,
    items,
    shipping: share,
    restockingFee: terms.restockingFee,
    amount: most - terms.restockingFee,
  };
}

/** Goods that cost nothing have no part of the shipping, so that by `proportional` it goes back with the last of them. */
function ruleOf({ shipping }: RefundTerms, lines: readonly OrderLine[], units: readonly LineUnits[], kept: number) {
  if (shipping === 'none') return 'none';
  if (shipping === 'proportional' && kept > 0) return 'pro_rata';
  const left = lines.reduce((sum, { quantity, cancelled, returned }) => sum + quantity - cancelled - returned, 0);
  return units.reduce((sum, { quantity }) => sum + quantity, 0) >= left ? 'all' : 'none';
}
