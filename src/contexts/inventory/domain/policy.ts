import { BelowWaiting } from './terms.errors.js';

/** How a variant may be sold. Times are ISO strings; null means that it may not, or that nobody knows. */
export interface Policy {
  /** Units that may be sold beyond stock, until when, and when they are expected. */
  backorder: { limit: number; until: string | null; expectedAt: string | null } | null;
  /** Units that may be sold before the variant comes out; has precedence over backorders until then. */
  preorder: { limit: number; releasesAt: string } | null;
  /** Units of every level that are not sold online, unless the level has a number of its own. */
  safetyStock: number;
  /** What one buyer may have, within so many days or for ever. */
  maxPerCustomer: { units: number; days: number | null } | null;
}

/** True when the policy needs stock of the variant's own, which a bundle does not have. */
export function needsStock({ backorder, preorder, safetyStock }: Policy): boolean {
  return backorder !== null || preorder !== null || safetyStock > 0;
}

/** Throws `BelowWaiting` when orders wait for more units than the policy would let them. */
export function mustCover({ backorder, preorder }: Policy, waiting: number): void {
  if (waiting > Math.max(backorder?.limit ?? 0, preorder?.limit ?? 0)) throw new BelowWaiting(waiting);
}
