import { Command } from '@nestjs/cqrs';

/** What the gateway's answer means for an order. */
export type Settlement = { as: 'paid' } | { as: 'unpaid'; reason: 'payment_declined' | 'payment_expired' };

/**
 * Ends an order's wait for its payment, in one transaction: paid confirms it and sells the held stock, unpaid cancels
 * it and lets the stock go. Safe to repeat and to race: the first settlement stands. A payment that comes after the
 * order's end is given back through `OrderCancelled`. Answers whether the order is confirmed now.
 */
export class SettleOrder extends Command<{ confirmed: boolean }> {
  constructor(
    readonly orderId: string,
    readonly settlement: Settlement,
  ) {
    super();
  }
}
