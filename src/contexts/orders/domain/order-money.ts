/** Where its money stands, as payments tell it. */
export type OrderPaymentStatus =
  | 'pending'
  | 'partially_authorized'
  | 'authorized'
  | 'partially_captured'
  | 'captured'
  | 'partially_refunded'
  | 'refunded'
  | 'declined'
  | 'voided';

/**
 * What became of one payment of an order, in minor units. `open`: its gateway has not answered; `replaced`: another
 * attempt takes its place as soon as this one certainly does not act.
 */
export interface PaymentMoney {
  /** Which share of the order it pays. */
  readonly part: number;
  readonly status: 'open' | 'authorized' | 'declined' | 'replaced';
  /** Opened after the order was placed: its failure ends nothing. */
  readonly later?: boolean;
  /** What was asked for. */
  readonly amount: number;
  readonly authorized: number;
  readonly captured: number;
  readonly refunded: number;
  readonly voided: number;
}

/** An order's money over all its payments, as it asked for it and as payments have told. */
export interface OrderMoney {
  /** By the payment's id. */
  readonly payments: Readonly<Record<string, PaymentMoney>>;
  /** What of the total is not owed any more although it stands: given back for returned goods, or as a favour. */
  readonly credited: number;
  /** Given back, but not yet told by payments: the amount by the refund's id. */
  readonly promised: Readonly<Record<string, number>>;
}

/** What payments tell of one payment; `total`s are those after the event. */
export type PaymentNews =
  | { kind: 'authorized'; paymentId: string; amount: number }
  | { kind: 'captured'; paymentId: string; amount: number; total: number }
  | { kind: 'refunded'; paymentId: string; amount: number; total: number; refundId: string }
  | { kind: 'voided'; paymentId: string; amount: number; refundId?: string }
  | { kind: 'refund_failed'; paymentId: string; amount: number; refundId: string }
  | { kind: 'declined'; paymentId: string; amount: number };

export type MoneySums = Record<'authorized' | 'captured' | 'refunded' | 'voided', number>;

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

/** The money with those attempts given up for another one; those that were answered stay as they are. */
export function replacing(money: OrderMoney, ids: readonly string[]): OrderMoney {
  const payments = Object.entries(money.payments).map(([id, payment]) => {
    const isReplaced = ids.includes(id) && payment.status === 'open';
    return [id, isReplaced ? { ...payment, status: 'replaced' as const } : payment] as const;
  });
  return { ...money, payments: Object.fromEntries(payments) };
}

/** The money with one more payment, whose failure ends nothing. */
export function withLater(money: OrderMoney, id: string, amount: number): OrderMoney {
  const payment = { ...openedPayment(freePart(money), amount), later: true };
  return { ...money, payments: { ...money.payments, [id]: payment } };
}

/** Over all payments. */
export function sumsOf({ payments }: OrderMoney): MoneySums {
  const sums: MoneySums = { authorized: 0, captured: 0, refunded: 0, voided: 0 };
  for (const payment of Object.values(payments)) {
    for (const name of Object.keys(sums) as (keyof MoneySums)[]) sums[name] += payment[name];
  }
  return sums;
}

/** What was promised back and not told yet. */
export function promisedOf({ promised }: OrderMoney): number {
  return Object.values(promised).reduce((sum, amount) => sum + amount, 0);
}

/** What is set aside or taken, without what went back or is about to. */
export function coveredOf(money: OrderMoney): number {
  const { authorized, voided, refunded } = sumsOf(money);
  return authorized - voided - refunded - promisedOf(money);
}

/** What of the total is owed. */
function owedOf(total: number, { credited }: OrderMoney): number {
  return Math.max(0, total - credited);
}

/** What is still to be paid; never negative. Attempts whose answer is out count for nothing. */
export function dueOf(total: number, money: OrderMoney): number {
  return Math.max(0, owedOf(total, money) - coveredOf(money));
}

/** What is set aside or taken beyond what is owed, e.g. after an edit. */
export function overpaidOf(total: number, money: OrderMoney): number {
  return Math.max(0, coveredOf(money) - owedOf(total, money));
}

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

/** So much of the total is paid by something else, e.g. goods that came back. */
export function withCredit(money: OrderMoney, amount: number): OrderMoney {
  return { ...money, credited: money.credited + amount };
}

/** The money after the news. */
export function after(news: PaymentNews, total: number, money: OrderMoney): OrderMoney {
  const before = money.payments[news.paymentId] ?? openedPayment(nextPart(money), news.amount);
  const kept = promiseKept(news, total, money);
  return { ...kept, payments: { ...money.payments, [news.paymentId]: told(news, before) } };
}

/** Every payment whose answer was out is authorised. */
export function allAuthorized(money: OrderMoney): OrderMoney {
  const payments = Object.entries(money.payments).map(([id, payment]) => [id, authorized(payment)] as const);
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

/** Where an order's money stands, in one word. */
export function paymentStatusOf(total: number, money: OrderMoney): OrderPaymentStatus {
  const { authorized, captured, refunded, voided } = sumsOf(money);
  const owed = owedOf(total, money);
  if (captured > 0) {
    if (refunded > 0) return refunded < captured ? 'partially_refunded' : 'refunded';
    return captured < owed ? 'partially_captured' : 'captured';
  }
  const all = Object.values(money.payments);
  if (authorized > voided) return authorized - voided < owed ? 'partially_authorized' : 'authorized';
  if (all.some(({ status }) => status === 'open')) return 'pending';
  if (all.every(({ status }) => status === 'declined' || status === 'replaced')) return 'declined';
  return authorized > 0 ? 'voided' : 'authorized'; // an order that costs nothing
}

/** What comes of a refund that was begun; one that others began (staff, at a payment) is given back here and now. */
function promiseKept(news: PaymentNews, total: number, money: OrderMoney): OrderMoney {
  if (!('refundId' in news) || news.refundId === undefined) return money;
  const { refundId, amount, kind } = news;
  const known = refundId in money.promised;
  if (!known && kind === 'refund_failed') return money;
  const begun = known ? money : givenBack(total, money, refundId, amount);
  const { [refundId]: promised = 0, ...others } = begun.promised;
  return { ...begun, promised: promised > amount ? { ...others, [refundId]: promised - amount } : others };
}

function authorized(payment: PaymentMoney): PaymentMoney {
  return payment.status === 'open' ? { ...payment, status: 'authorized', authorized: payment.amount } : payment;
}

function told(news: PaymentNews, payment: PaymentMoney): PaymentMoney {
  switch (news.kind) {
    case 'authorized':
      return { ...payment, status: 'authorized', authorized: news.amount };
    case 'captured':
      return { ...authorized(payment), captured: Math.max(payment.captured, news.total) };
    case 'refunded':
      return { ...payment, refunded: Math.max(payment.refunded, news.total) };
    case 'voided':
      return { ...authorized(payment), voided: payment.voided + news.amount };
    case 'declined':
      return payment.status === 'open' ? { ...payment, status: 'declined' } : payment;
    case 'refund_failed':
      return payment;
  }
}
