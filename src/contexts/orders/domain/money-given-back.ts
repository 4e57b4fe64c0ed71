import { coveredOf, type OrderMoney, overpaidOf } from './order-money.js';

/**
 * Notes that so much is given back. What had been paid too much comes first (an edit has lowered the total by then); the
 * rest is credited, so that money that went back for returned goods never becomes due again. No more than what covers the
 * order can be promised.
 */
export function givenBack(total: number, money: OrderMoney, refundId: string, amount: number): OrderMoney {
  const promised = Math.max(0, Math.min(amount, coveredOf(money)));
  const credited = money.credited + Math.max(0, promised - overpaidOf(total, money));
  return { ...money, credited, promised: { ...money.promised, [refundId]: promised } };
}

/** Of what was promised under that id only so much can be given back: the rest went back already, and will be told of. */
export function promisedLess(money: OrderMoney, refundId: string, amount: number): OrderMoney {
  const { [refundId]: promised = 0, ...others } = money.promised;
  const left = Math.min(promised, amount);
  return { ...money, promised: left > 0 ? { ...others, [refundId]: left } : others };
}

/**
 * What of a payment nothing was owed for any more when the order first heard of its money: an edit, a return or another
 * payment has lowered what is due since it was opened. Unwanted money is none of it: payments let it go by themselves.
 */
export function paidInVain(paymentId: string, total: number, before: OrderMoney, now: OrderMoney): number {
  if (before.payments[paymentId]?.status === 'authorized') return 0;
  return Math.max(0, overpaidOf(total, now) - overpaidOf(total, before));
}

/** So much of the total is paid by something else, e.g. goods that came back. */
export function withCredit(money: OrderMoney, amount: number): OrderMoney {
  return { ...money, credited: money.credited + amount };
}
