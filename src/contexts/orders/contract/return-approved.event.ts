import { Fact } from '../../../platform/domain/fact.js';
import { type NamedReturn } from './return-requested.event.js';

/** The goods may come back. */
export class ReturnApproved extends Fact<NamedReturn & { approvedAt: string }> {
  static readonly type = 'orders.return-approved.v1';
}
