import { roundedQuotient } from '../../../platform/domain/money.js';
export const NOTHING = { net: 0, tax: 0, gross: 0 };
/**
 * What was charged for the first `units` of `quantity`: their part of gross, rounded half up to the minor unit, and of
 * that the line's part of tax. Cumulative rounding: whatever parts a line's units are given back in, the differences
 * between two of these sums are never negative, keep net + tax = gross, and add up to the line exactly.
 */
export function shareOfFirst(charged, quantity, units) {
    const gross = part(charged.gross, units, quantity);
    const tax = part(charged.tax, gross, charged.gross);
    return { net: gross - tax, tax, gross };
}
/** What was charged for the units after the first `from`, up to and with the first `to`. */
export function shareBetween(charged, quantity, from, to) {
    return minus(shareOfFirst(charged, quantity, to), shareOfFirst(charged, quantity, from));
}
/** What is charged for the units of a line that are still wanted. Units are cancelled from the line's end. */
export function keptShare(line) {
    return shareOfFirst(line, line.quantity, line.quantity - line.cancelled);
}
/** What is given back for the next `units` of a line that are cancelled. */
export function nextCancelledShare(line, units) {
    const kept = line.quantity - line.cancelled;
    return shareBetween(line, line.quantity, kept - units, kept);
}
/**
 * What was really paid for the next `units` of a line that come back. Units are returned from the line's beginning and
 * cancelled from its end; the two never meet, because only what was fulfilled comes back. So neither depends on the
 * other's order.
 */
export function nextReturnedShare(line, units) {
    return shareBetween(line, line.quantity, line.returned, line.returned + units);
}
/** What was charged for the units of a line that are neither cancelled nor back. */
export function remainingShare(line) {
    return minus(keptShare(line), shareOfFirst(line, line.quantity, line.returned));
}
/** What is charged for shipping and did not go back with returned goods. */
export function remainingShipping(shipping) {
    return minus(shipping, shipping.returned ?? NOTHING);
}
/**
 * The part of what is charged for shipping that goes back with goods worth `given` of the `kept` that remained before
 * (both gross). When the last goods go, `pro_rata` gives back all that is left.
 */
export function shippingShare(shipping, rule, given, kept) {
    if (rule === 'none')
        return NOTHING;
    if (rule === 'all' || given >= kept)
        return { net: shipping.net, tax: shipping.tax, gross: shipping.gross };
    return shareOfFirst(shipping, kept, given);
}
/** Adds amounts up, part by part. */
export function sumOf(amounts) {
    return amounts.reduce((sum, { net, tax, gross }) => ({ net: sum.net + net, tax: sum.tax + tax, gross: sum.gross + gross }), NOTHING);
}
/** Takes amounts away, part by part. */
export function minus(whole, taken) {
    return { net: whole.net - taken.net, tax: whole.tax - taken.tax, gross: whole.gross - taken.gross };
}
/** `amount * of / whole`, half up; nothing of nothing. */
function part(amount, of, whole) {
    return whole === 0 ? 0 : roundedQuotient(BigInt(amount) * BigInt(of), BigInt(whole));
}
//# sourceMappingURL=line-shares.js.map