import { Fact } from '../../../platform/domain/fact.js';
import { type NamedReturn } from './return-requested.event.js';

/** A return was given up before anything came. Of those from before it was told, `cancelledBy` is missing. */
export class ReturnCancelled extends Fact<NamedReturn & { cancelledAt: string; cancelledBy?: 'shopper' | 'staff' }> {
  static readonly type = 'orders.return-cancelled.v1';
}
