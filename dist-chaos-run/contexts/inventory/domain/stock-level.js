import { MOST_UNITS } from './count.js';
import { BelowHeld, LevelChanged, QuantityInvalid } from './inventory.errors.js';
/**
 * By how much a count changes what is on hand. `expectedOnHand` is what the person who counted saw before.
 * Throws `LevelChanged` when the level has moved since, and `BelowHeld` when orders hold more than was counted.
 */
export function countedDelta(level, counted, expectedOnHand) {
    if (expectedOnHand !== undefined && expectedOnHand !== level.onHand) {
        throw new LevelChanged(expectedOnHand, level.onHand);
    }
    if (counted < level.held)
        throw new BelowHeld(counted, level.held);
    if (counted > MOST_UNITS)
        throw new QuantityInvalid(counted);
    return counted - level.onHand;
}
/** Checks a correction by so many units, which is also its answer. Throws as `countedDelta` does. */
export function adjustedDelta(level, delta, expectedOnHand) {
    return countedDelta(level, level.onHand + delta, expectedOnHand);
}
//# sourceMappingURL=stock-level.js.map