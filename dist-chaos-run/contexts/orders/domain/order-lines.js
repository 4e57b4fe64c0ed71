import { OverCancelled, OverFulfilled, OverReturned, UnknownOrderLine } from './order.errors.js';
/** The line at the beginning of its life. */
export function begun(line) {
    return { ...line, cancelled: 0, fulfilled: 0, returned: 0 };
}
/** Units of a line that are still to leave the house. */
export function unfulfilled({ quantity, cancelled, fulfilled }) {
    return quantity - cancelled - fulfilled;
}
/** Units of a line that are with the shopper and could come back. */
export function returnable({ fulfilled, returned }) {
    return fulfilled - returned;
}
/** All that is still to leave the house, line by line. */
export function allUnfulfilled(lines) {
    return lines
        .map((line) => ({ lineId: line.lineId, quantity: unfulfilled(line) }))
        .filter(({ quantity }) => quantity > 0);
}
/** Units leave the house. Throws `UnknownOrderLine`, `OverFulfilled`. */
export function fulfilled(lines, units) {
    return counted(lines, units, 'fulfilled', unfulfilled, OverFulfilled);
}
/** They never left, it was a mistake. The caller knows that they were fulfilled, and that they did not come back. */
export function unsent(lines, units) {
    return lines.map((line) => ({ ...line, fulfilled: line.fulfilled - quantityOf(units, line) }));
}
/** Units that have not left the house are not wanted any more. Throws `UnknownOrderLine`, `OverCancelled`. */
export function cancelled(lines, units) {
    return counted(lines, units, 'cancelled', unfulfilled, OverCancelled);
}
/** Units that had left came back. Throws `UnknownOrderLine`, `OverReturned`. */
export function returned(lines, units) {
    return counted(lines, units, 'returned', returnable, OverReturned);
}
/** Lines named twice count together. */
export function added(units) {
    const quantities = new Map();
    for (const { lineId, quantity } of units)
        quantities.set(lineId, (quantities.get(lineId) ?? 0) + quantity);
    return [...quantities].map(([lineId, quantity]) => ({ lineId, quantity }));
}
/** Adds units to one count of their lines, as far as `left` allows; all or nothing. */
function counted(lines, units, count, left, Refusal) {
    const unknown = units.findIndex(({ lineId }) => !lines.some((line) => line.lineId === lineId));
    if (unknown >= 0)
        throw new UnknownOrderLine(`lines.${unknown}.line_id`);
    const wanted = added(units);
    const over = lines.filter((line) => quantityOf(wanted, line) > left(line));
    if (over.length > 0 || wanted.length === 0) {
        throw new Refusal(over.map((line) => ({
            ...{ line_id: line.lineId, requested: quantityOf(wanted, line), remaining: left(line) },
        })));
    }
    return lines.map((line) => ({ ...line, [count]: line[count] + quantityOf(wanted, line) }));
}
function quantityOf(units, { lineId }) {
    return units.find((unit) => unit.lineId === lineId)?.quantity ?? 0;
}
//# sourceMappingURL=order-lines.js.map