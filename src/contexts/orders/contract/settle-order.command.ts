import { Command } from '@nestjs/cqrs';

/**
 * What the gateways' answers mean for an order. `authorized` are payments of which it may not have heard yet. One that was
 * declined ends it only when the order stands on that one: not when it was tried after the checkout, nor when another
 * attempt took its place.
 */
export type Settlement =
  | { as: 'paid'; authorized: readonly string[] }
  | { as: 'unpaid'; reason: 'payment_declined'; paymentId: string }
  | { as: 'unpaid'; reason: 'payment_expired' };

/** `pending`: something is still due. */
export type Settled = 'confirmed' | 'pending' | 'cancelled';

/**
 * Ends an order's wait for its payments, in one transaction: paid confirms it and sells the held stock, unless something is
 * due all the same, and then changes nothing; unpaid cancels it and lets the stock go. Safe to repeat and to race: the first
 * settlement stands. A payment that comes after the order's end is given back through `OrderCancelled`. Answers where the
 * order stands now.
 */
export class SettleOrder extends Command<Settled> {
  constructor(
    readonly orderId: string,
    readonly settlement: Settlement,
  ) {
    super();
  }
}
