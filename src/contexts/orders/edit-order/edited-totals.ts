import { type Money } from '../../../platform/domain/money.js';
import { TotalChanged } from '../domain/checkout.errors.js';
import { type Reworked } from '../domain/order-rework.js';
import { type OrderState } from '../domain/order-state.js';

type ChangedTotals = Record<'items' | 'shipping' | 'tax' | 'total' | 'due' | 'refund', Money>;

/** What an edit makes of an order's money, as clients see it. */
export function editedTotals({ currency }: OrderState, edited: Reworked): ChangedTotals {
  const money = (amount: number): Money => ({ amount, currency });
  return {
    items: money(edited.itemsTotal),
    shipping: money(edited.shipping.gross),
    tax: money(edited.taxTotal),
    total: money(edited.total),
    due: money(edited.amountDue),
    refund: money(edited.refund),
  };
}

/** Throws `TotalChanged` when the edit comes to another total than staff were shown. */
export function refuseOtherTotal(expected: Money | undefined, order: OrderState, edited: Reworked): void {
  if (!expected || (expected.amount === edited.total && expected.currency === order.currency)) return;
  throw new TotalChanged(expected, editedTotals(order, edited));
}
