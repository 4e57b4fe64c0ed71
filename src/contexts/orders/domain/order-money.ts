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
  /** The order does not stand on it, its failure ends nothing: opened after the order was placed, or replaced since. */
  readonly later?: boolean;
  /** Its money came when nobody wanted it any more and goes back by itself: it pays for nothing. */
  readonly unwanted?: boolean;
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

export type MoneySums = Record<'authorized' | 'captured' | 'refunded' | 'voided', number>;

/** Over all payments, also those that pay for nothing. */
export function sumsOf({ payments }: OrderMoney): MoneySums {
  return summed(Object.values(payments));
}

function summed(payments: readonly PaymentMoney[]): MoneySums {
  const sums: MoneySums = { authorized: 0, captured: 0, refunded: 0, voided: 0 };
  for (const payment of payments) {
    for (const name of Object.keys(sums) as (keyof MoneySums)[]) sums[name] += payment[name];
  }
  return sums;
}

/** The payments whose money is for the order. */
function wantedOf({ payments }: OrderMoney): PaymentMoney[] {
  return Object.values(payments).filter(({ unwanted }) => !unwanted);
}

/** What was promised back and not told yet. */
export function promisedOf({ promised }: OrderMoney): number {
  return Object.values(promised).reduce((sum, amount) => sum + amount, 0);
}

/** What is set aside or taken, without what went back or is about to. */
export function coveredOf(money: OrderMoney): number {
  const { authorized, voided, refunded } = summed(wantedOf(money));
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

/** Where an order's money stands, in one word. */
export function paymentStatusOf(total: number, money: OrderMoney): OrderPaymentStatus {
  const wanted = wantedOf(money);
  const { authorized, captured, refunded, voided } = summed(wanted);
  const owed = owedOf(total, money);
  if (captured > 0) {
    if (refunded > 0) return refunded < captured ? 'partially_refunded' : 'refunded';
    return captured < owed ? 'partially_captured' : 'captured';
  }
  if (authorized > voided) return authorized - voided < owed ? 'partially_authorized' : 'authorized';
  if (wanted.some(({ status }) => status === 'open')) return 'pending';
  if (wanted.every(({ status }) => status === 'declined' || status === 'replaced')) return 'declined';
  return authorized > 0 ? 'voided' : 'authorized'; // an order that costs nothing
}
