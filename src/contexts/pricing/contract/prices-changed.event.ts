import { Fact } from '../../../platform/domain/fact.js';

/** Unit prices that are different now, in minor units; null means no longer sold in that currency. */
export class PricesChanged extends Fact<{
  prices: readonly { variantId: string; currency: string; amount: number | null; taxIncluded: boolean }[];
}> {
  static readonly type = 'pricing.prices-changed.v1';
}
