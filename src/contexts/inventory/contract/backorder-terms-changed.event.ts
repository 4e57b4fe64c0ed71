import { Fact } from '../../../platform/domain/fact.js';

/**
 * How a variant can be sold beyond its stock, as it is now: `available` more units, of which the first come at
 * `expectedAt` (null: nobody knows). `kind` is null when it cannot. Told again when the clock ends it.
 */
export class BackorderTermsChanged extends Fact<{
  variantId: string;
  kind: 'backorder' | 'preorder' | null;
  available: number;
  /** Units sold that wait for stock. */
  waiting: number;
  expectedAt: string | null;
}> {
  static readonly type = 'inventory.backorder-terms-changed.v1';
}
