import { type StockToSet } from '../contract/set-stock.command.js';
import { QuantityInvalid } from './inventory.errors.js';

/**
 * More units of one variant at one location are a typing error. PostgreSQL's `integer` holds twice as many, so that what
 * is sold and comes back when a level has been set to the most again still finds room.
 */
export const MOST_UNITS = 1_000_000_000;

/** A counted level that cannot be believed, by its place in the list. */
export interface RejectedCount {
  index: number;
  reason: string;
}

/** Sorts counts into those that can be true, each with its place in the list, and those that cannot. */
export function checkedCounts(counts: readonly StockToSet[]) {
  const accepted: (StockToSet & { index: number })[] = [];
  const rejected: RejectedCount[] = [];
  counts.forEach((count, index) => {
    const { onHand } = count;
    if (Number.isInteger(onHand) && onHand >= 0 && onHand <= MOST_UNITS) accepted.push({ ...count, index });
    else rejected.push({ index, reason: `${onHand} is not a count of units` });
  });
  return { accepted, rejected };
}

/** Throws `QuantityInvalid` for what cannot be a number of units that moved. */
export function mustBeUnits(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity <= 0 || quantity > MOST_UNITS) throw new QuantityInvalid(quantity);
}
