import { Fact } from '../../../platform/domain/fact.js';
import { type NamedReturn } from './return-requested.event.js';

/** A return was given up before anything came. */
export class ReturnCancelled extends Fact<NamedReturn & { cancelledAt: string }> {
  static readonly type = 'orders.return-cancelled.v1';
}
