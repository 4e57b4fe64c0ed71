import { dueOf, type OrderMoney, type PaymentMoney } from './order-money.js';

/** Payments that were just opened, the first one for part 1 and so on. */
export function moneyOf(payments: readonly { id: string; amount: number }[]): OrderMoney {
  const opened = payments.map(({ id, amount }, index) => [id, openedPayment(index + 1, amount)] as const);
  return { payments: Object.fromEntries(opened), credited: 0, promised: {} };
}

export function openedPayment(part: number, amount: number): PaymentMoney {
  return { part, status: 'open', amount, authorized: 0, captured: 0, refunded: 0, voided: 0 };
}

/** The payments whose answer is out, by their part. */
export function openPayments({ payments }: OrderMoney): { id: string; payment: PaymentMoney }[] {
  const open = Object.entries(payments).filter(([, { status }]) => status === 'open');
  return open.map(([id, payment]) => ({ id, payment })).sort((a, b) => a.payment.part - b.payment.part);
}

/** What is still to be paid and not being paid already. */
export function roomOf(total: number, money: OrderMoney): number {
  const open = openPayments(money).reduce((sum, { payment }) => sum + payment.amount, 0);
  return Math.max(0, dueOf(total, money) - open);
}

/**
 * The money with those attempts given up for another one, so that their failure ends nothing, not even when they charge all
 * the same before it is told; those that were answered stay as they are.
 */
export function replacing(money: OrderMoney, ids: readonly string[]): OrderMoney {
  const payments = Object.entries(money.payments).map(([id, payment]) => {
    const isReplaced = ids.includes(id) && payment.status === 'open';
    return [id, isReplaced ? { ...payment, status: 'replaced' as const, later: true } : payment] as const;
  });
  return { ...money, payments: Object.fromEntries(payments) };
}

/** The money with one more payment, whose failure ends nothing. */
export function withLater(money: OrderMoney, id: string, amount: number): OrderMoney {
  const payment = { ...openedPayment(freePart(money), amount), later: true };
  return { ...money, payments: { ...money.payments, [id]: payment } };
}

/** The money once those payments are authorised. */
export function withAuthorized(money: OrderMoney, ids: readonly string[]): OrderMoney {
  const payments = Object.entries(money.payments).map(([id, payment]) => {
    return [id, ids.includes(id) ? authorized(payment) : payment] as const;
  });
  return { ...money, payments: Object.fromEntries(payments) };
}

/** The first part that nobody pays any more, or a new one. */
function freePart(money: OrderMoney): number {
  const live = Object.values(money.payments).filter(({ status }) => status === 'open' || status === 'authorized');
  const taken = new Set(live.map(({ part }) => part));
  for (let part = 1; ; part++) if (!taken.has(part)) return part;
}

/** A number that no payment of the order has had as its part. */
export function nextPart({ payments }: OrderMoney): number {
  return Math.max(0, ...Object.values(payments).map(({ part }) => part)) + 1;
}

/**
 * It must have been authorised, whether that was told yet or not: its money was taken or let go. Also one that was given up
 * or declined and charged all the same, or what is let go of it would count without what was set aside.
 */
export function authorized(payment: PaymentMoney, unwanted = false): PaymentMoney {
  const known = payment.status === 'authorized' ? payment : { ...payment, authorized: payment.amount };
  return { ...known, status: 'authorized', ...(unwanted && { unwanted }) };
}
