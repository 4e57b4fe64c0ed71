import { Fact } from '../../../platform/domain/fact.js';

/** Nothing of the variant could be bought at any location, and now something can. The subject is the variant. */
export class VariantBackInStock extends Fact<{
  variantId: string;
  /** Units that can be bought. */
  available: number;
}> {
  static readonly type = 'inventory.variant-back-in-stock.v1';
}
