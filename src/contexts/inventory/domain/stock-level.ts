import { MOST_UNITS } from './count.js';
import { BelowHeld, LevelChanged, QuantityInvalid } from './inventory.errors.js';

/** One variant at one location. */
export interface StockLevel {
  onHand: number;
  held: number;
}

/**
 * By how much a count changes what is on hand. `expectedOnHand` is what the person who counted saw before.
 * Throws `LevelChanged` when the level has moved since, and `BelowHeld` when orders hold more than was counted.
 */
export function countedDelta(level: StockLevel, counted: number, expectedOnHand?: number): number {
  if (expectedOnHand !== undefined && expectedOnHand !== level.onHand) {
    throw new LevelChanged(expectedOnHand, level.onHand);
  }
  if (counted < level.held) throw new BelowHeld(counted, level.held);
  if (counted > MOST_UNITS) throw new QuantityInvalid(counted);
  return counted - level.onHand;
}

/** Checks a correction by so many units, which is also its answer. Throws as `countedDelta` does. */
export function adjustedDelta(level: StockLevel, delta: number, expectedOnHand?: number): number {
  return countedDelta(level, level.onHand + delta, expectedOnHand);
}
