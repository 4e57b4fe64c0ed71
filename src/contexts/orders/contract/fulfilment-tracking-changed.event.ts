import { Fact } from '../../../platform/domain/fact.js';

/** A parcel is to be followed elsewhere than was told before; null when it cannot be followed. */
export class FulfilmentTrackingChanged extends Fact<{
  orderId: string;
  number: string;
  fulfilmentId: string;
  tracking: { carrier: string; number: string; url?: string } | null;
  changedAt: string;
}> {
  static readonly type = 'orders.fulfilment-tracking-changed.v1';
}
