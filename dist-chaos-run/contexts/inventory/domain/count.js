import { QuantityInvalid } from './inventory.errors.js';
/** PostgreSQL's `integer`: more units than that of one variant are a typing error. */
export const MOST_UNITS = 2_147_483_647;
/** Sorts counts into those that can be true, each with its place in the list, and those that cannot. */
export function checkedCounts(counts) {
    const accepted = [];
    const rejected = [];
    counts.forEach((count, index) => {
        const { onHand } = count;
        if (Number.isInteger(onHand) && onHand >= 0 && onHand <= MOST_UNITS)
            accepted.push({ ...count, index });
        else
            rejected.push({ index, reason: `${onHand} is not a count of units` });
    });
    return { accepted, rejected };
}
/** Throws `QuantityInvalid` for what cannot be a number of units that moved. */
export function mustBeUnits(quantity) {
    if (!Number.isInteger(quantity) || quantity <= 0 || quantity > MOST_UNITS)
        throw new QuantityInvalid(quantity);
}
//# sourceMappingURL=count.js.map