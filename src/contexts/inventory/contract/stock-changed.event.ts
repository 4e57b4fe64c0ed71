import { Fact } from '../../../platform/domain/fact.js';

/** The levels that are different now, as they are now (not by how much). Told in the order of the levels' row locks. */
export class StockChanged extends Fact<{
  levels: readonly { variantId: string; locationId: string; onHand: number; held: number }[];
}> {
  static readonly type = 'inventory.stock-changed.v1';
}
