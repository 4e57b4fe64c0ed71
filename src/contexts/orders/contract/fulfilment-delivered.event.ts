import { Fact } from '../../../platform/domain/fact.js';

/** A parcel has arrived. */
export class FulfilmentDelivered extends Fact<{
  orderId: string;
  number: string;
  fulfilmentId: string;
  deliveredAt: string;
}> {
  static readonly type = 'orders.fulfilment-delivered.v1';
}
