import { Fact } from '../../../platform/domain/fact.js';

/** What a variant is made of from now on; no parts: it is a variant of its own (again). */
export class BundleChanged extends Fact<{
  variantId: string;
  parts: readonly { variantId: string; quantity: number }[];
}> {
  static readonly type = 'inventory.bundle-changed.v1';
}
