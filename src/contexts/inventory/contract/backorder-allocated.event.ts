import { Fact } from '../../../platform/domain/fact.js';

/** Stock came for units that an order had bought beyond it. The subject is the hold, which has the id of its order. */
export class BackorderAllocated extends Fact<{
  holdId: string;
  variantId: string;
  /** Units that now have a place. */
  quantity: number;
  /** Units of this variant that the hold still waits for. */
  waiting: number;
}> {
  static readonly type = 'inventory.backorder-allocated.v1';
}
