import { type GivenUpLine } from '../contract/order-lines-cancelled.event.js';
import {
  type Amounts,
  keptShare,
  minus,
  nextCancelledShare,
  remainingShare,
  remainingShipping,
  type ShippingRule,
  shippingShare,
  sumOf,
} from './line-shares.js';
import { AmountTooLarge } from './order-edit.errors.js';
import { coveredOf, dueOf } from './order-money.js';
import { added, begun, cancelled, type LineUnits, type NewOrderLine } from './order-lines.js';
import { type OrderLine, type OrderState } from './order-state.js';

/** What is to change about what an order sells. */
export interface Rework {
  readonly added: readonly NewOrderLine[];
  readonly cancelled: readonly LineUnits[];
  /** How much of the shipping goes back with the cancelled units. */
  readonly shipping: ShippingRule;
}

/** The money of an order; `amountDue` is what no payment covers yet. */
export type OrderTotals = Pick<OrderState, 'itemsTotal' | 'taxTotal' | 'total' | 'amountDue'>;

/** An order as it is after a rework, and what that gives back. */
export interface Reworked extends OrderTotals {
  readonly lines: readonly OrderLine[];
  readonly shipping: OrderState['shipping'];
  readonly givenUp: readonly GivenUpLine[];
  readonly shippingGivenUp: Amounts;
  /** To be given back: by how much the total falls, less what of it was not paid yet or went back before. */
  readonly refund: number;
}

/**
 * Works out an order with lines added and units cancelled. Sold lines keep their prices; what is cancelled is worth its
 * share of what was charged. A total that falls first takes away what is still due, the rest of it is a refund; one that
 * rises is due. Throws `UnknownOrderLine`, `OverCancelled`, `AmountTooLarge`.
 */
export function reworked(order: OrderState, rework: Rework): Reworked {
  const givenUp = givenUpOf(order.lines, rework.cancelled);
  const left = rework.cancelled.length > 0 ? cancelled(order.lines, rework.cancelled) : order.lines;
  const { gross } = sumOf(givenUp);
  const kept = sumOf(order.lines.map(remainingShare)).gross;
  const rule = gross === 0 && rework.shipping === 'pro_rata' ? 'none' : rework.shipping; // what is free bears no part
  const shippingGivenUp = shippingShare(remainingShipping(order.shipping), rule, gross, kept);
  const shipping = { ...order.shipping, ...minus(order.shipping, shippingGivenUp) };
  const lines = [...left, ...rework.added.map(begun)];
  const totals = totalsOf(lines, shipping);
  const change = totals.total - order.total;
  const amountDue = dueOf(totals.total, order.money);
  const refund = Math.max(0, Math.min(-(order.amountDue + change), coveredOf(order.money)));
  return { ...totals, lines, shipping, givenUp, shippingGivenUp, amountDue, refund };
}

/** What lines and shipping add up to; the parts close to the minor unit because they are sums. Throws `AmountTooLarge`. */
export function totalsOf(lines: readonly OrderLine[], shipping: Amounts): Omit<OrderTotals, 'amountDue'> {
  const items = sumOf(lines.map(keptShare));
  const total = items.gross + shipping.gross;
  if (!Number.isSafeInteger(total)) throw new AmountTooLarge();
  return { itemsTotal: items.gross, taxTotal: items.tax + shipping.tax, total };
}

/** What units are worth that are about to be cancelled; of lines the order does not have, nothing. */
export function givenUpOf(lines: readonly OrderLine[], units: readonly LineUnits[]): GivenUpLine[] {
  return added(units).flatMap(({ lineId, quantity }) => {
    const line = lines.find((each) => each.lineId === lineId);
    if (!line) return [];
    const { variantId, productId, sku } = line;
    return [{ lineId, variantId, productId, sku, quantity, ...nextCancelledShare(line, quantity) }];
  });
}
