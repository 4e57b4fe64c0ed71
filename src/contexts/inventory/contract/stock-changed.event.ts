import { Fact } from '../../../platform/domain/fact.js';

/** One variant at one location, as it is now. */
export interface ChangedLevel {
  variantId: string;
  locationId: string;
  onHand: number;
  held: number;
  /** On hand less held and less the safety stock. It can be sold while the location is in use: `LocationChanged` tells. */
  available: number;
}

/**
 * The levels that are different now, as they are now (not by how much). Told in the order of the levels' row locks.
 * The subject is what changed them: the hold, or else one id for each change.
 */
export class StockChanged extends Fact<{ levels: readonly ChangedLevel[] }> {
  static readonly type = 'inventory.stock-changed.v1';
}
