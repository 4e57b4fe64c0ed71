import { roundedQuotient } from '../../../platform/domain/money.js';
import { EditContradicts, EditEmpty, TooManyLines, UnknownOrderLine } from './order.errors.js';
/** Lines an order may ever have had: each edit that adds something adds at least one. */
export const MAX_ORDER_LINES = 300;
/**
 * Turns an edit into lines added and units cancelled. What was sold stays as it was sold: fewer units are cancelled
 * units, and more of them are a line of their own at the sold line's price and tax rate. Throws `UnknownOrderLine`,
 * `EditContradicts`, `EditEmpty`, `TooManyLines`.
 */
export function planEdit(order, edit, newId) {
    const wishes = [
        ...edit.change.map(({ lineId, quantity }, at) => ({ lineId, quantity, path: `change.${at}.line_id` })),
        ...edit.remove.map((lineId, at) => ({ lineId, quantity: 0, path: `remove.${at}` })),
    ];
    refuseTwice(wishes);
    const changes = wishes.map(({ lineId, quantity, path }) => {
        const line = order.lines.find((each) => each.lineId === lineId);
        if (!line)
            throw new UnknownOrderLine(path);
        return { line, more: quantity - (line.quantity - line.cancelled) };
    });
    const raised = changes.filter(({ more }) => more > 0);
    const added = [
        ...edit.add,
        ...raised.map(({ line, more }) => atSoldPrice(line, more, order.pricesIncludeTax, newId())),
    ];
    const cancelled = changes
        .filter(({ more }) => more < 0)
        .map(({ line, more }) => ({ lineId: line.lineId, quantity: -more }));
    if (added.length + cancelled.length === 0)
        throw new EditEmpty();
    if (order.lines.length + added.length > MAX_ORDER_LINES)
        throw new TooManyLines(MAX_ORDER_LINES);
    return { added, cancelled, shipping: 'none' };
}
/** More units of a sold line, at its unit price and its rate of tax, rounded half up once. */
function atSoldPrice(line, quantity, pricesIncludeTax, lineId) {
    const { cancelled: _, fulfilled: __, returned: ___, ...sold } = line;
    const amount = line.unitPrice * quantity;
    const tax = taxOf(amount, line.taxRate, pricesIncludeTax);
    const amounts = pricesIncludeTax
        ? { net: amount - tax, tax, gross: amount }
        : { net: amount, tax, gross: amount + tax };
    return { ...sold, ...amounts, lineId, quantity };
}
/** `amount * rate`, or `amount * rate / (1 + rate)` when the tax is in it; exact until the one rounding. */
function taxOf(amount, rate, included) {
    const [whole, fraction = ''] = rate.split('.');
    const scale = 10n ** BigInt(fraction.length);
    const scaled = BigInt(whole + fraction);
    return roundedQuotient(BigInt(amount) * scaled, included ? scale + scaled : scale);
}
function refuseTwice(wishes) {
    const twice = wishes.find(({ lineId }, at) => wishes.findIndex((wish) => wish.lineId === lineId) < at);
    if (twice)
        throw new EditContradicts(twice.path);
}
//# sourceMappingURL=order-edit.js.map