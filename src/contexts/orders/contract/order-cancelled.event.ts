import { Fact } from '../../../platform/domain/fact.js';
import { type GivenUpLine } from './order-lines-cancelled.event.js';

/** An order will not be fulfilled. `wasConfirmed` tells whether it had counted as a sale. */
export class OrderCancelled extends Fact<{
  orderId: string;
  number: string;
  currency: string;
  total: number;
  /** What of `total` no payment covers; absent in facts that are older than edits of orders. */
  amountDue?: number;
  /** What of it was left to cancel; absent in older facts. */
  lines?: readonly GivenUpLine[];
  /** Why the shop gave it up (such as `payment_declined`), or `shopper_request` or `staff_request`; older facts have what people wrote. */
  reason: string;
  wasConfirmed: boolean;
  cancelledAt: string;
}> {
  static readonly type = 'orders.order-cancelled.v1';
}
