import { Command } from '@nestjs/cqrs';

/**
 * What the gateways' answers mean for an order. A payment that was declined ends it only when the order stands on that
 * one: not when it was tried after the checkout, nor when another attempt took its place.
 */
export type Settlement =
  | { as: 'paid' }
  | { as: 'unpaid'; reason: 'payment_declined'; paymentId: string }
  | { as: 'unpaid'; reason: 'payment_expired' };

/**
 * Ends an order's wait for its payments, in one transaction: paid (all of them are authorised) confirms it and sells the
 * held stock, unpaid cancels it and lets the stock go. Safe to repeat and to race: the first settlement stands. A payment
 * that comes after the order's end is given back through `OrderCancelled`. Answers whether the order is confirmed now.
 */
export class SettleOrder extends Command<{ confirmed: boolean }> {
  constructor(
    readonly orderId: string,
    readonly settlement: Settlement,
  ) {
    super();
  }
}
