import { Fact } from '../../../platform/domain/fact.js';

/** A level's available units fell to its threshold or below, having been above it. */
export class StockRanLow extends Fact<{ variantId: string; locationId: string; available: number; threshold: number }> {
  static readonly type = 'inventory.stock-ran-low.v1';
}
