import { Fact } from '../../../platform/domain/fact.js';

/** Some or all units of an order have left the house. */
export class OrderFulfilled extends Fact<{
  orderId: string;
  number: string;
  fulfilmentId: string;
  lines: readonly { lineId: string; quantity: number }[];
  complete: boolean;
  fulfilledAt: string;
}> {
  static readonly type = 'orders.order-fulfilled.v1';
}
