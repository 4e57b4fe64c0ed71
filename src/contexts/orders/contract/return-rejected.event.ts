import { Fact } from '../../../platform/domain/fact.js';
import { type NamedReturn } from './return-requested.event.js';

/** The goods may not come back. */
export class ReturnRejected extends Fact<NamedReturn & { rejectedAt: string }> {
  static readonly type = 'orders.return-rejected.v1';
}
