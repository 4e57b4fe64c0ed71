import { Fact } from '../../../platform/domain/fact.js';

/** The shop serves its orders from other locations than before, or in another order. The subject is what was changed. */
export class AllocationChanged extends Fact<Record<string, never>> {
  static readonly type = 'inventory.allocation-changed.v1';
}
