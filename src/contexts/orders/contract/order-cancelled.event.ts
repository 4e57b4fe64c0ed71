import { Fact } from '../../../platform/domain/fact.js';

/** An order will not be fulfilled. `wasConfirmed` tells whether it had counted as a sale. */
export class OrderCancelled extends Fact<{
  orderId: string;
  number: string;
  currency: string;
  total: number;
  reason: string;
  wasConfirmed: boolean;
  cancelledAt: string;
}> {
  static readonly type = 'orders.order-cancelled.v1';
}
