import { Fact } from '../../../platform/domain/fact.js';

/** A fulfilment was a mistake: its units never left the house and are still to be delivered. */
export class FulfilmentCancelled extends Fact<{
  orderId: string;
  number: string;
  fulfilmentId: string;
  lines: readonly { lineId: string; quantity: number }[];
  cancelledAt: string;
}> {
  static readonly type = 'orders.fulfilment-cancelled.v1';
}
