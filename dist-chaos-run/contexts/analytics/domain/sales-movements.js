import { allocate } from '../../../platform/domain/money.js';
/** A confirmed order counts in full. */
export function saleOf({ data }) {
    const { quantity: units, net: items_net, tax: items_tax } = sumOf(data.lines);
    return { units, gross: data.total, items_net, items_tax, shipping: data.shipping };
}
/**
 * An edit, or units that are cancelled. What goes back counts as a refund or void when it does; so gross moves only by
 * what the total changes beyond that: up by what is to be paid in addition, down by what never was paid.
 */
export function editOf(edit, added) {
    const [more, less] = [sumOf(added), sumOf(edit.cancelled)];
    const counts = { units: more.quantity, cancelled_units: less.quantity };
    const gross = edit.total - edit.totalBefore + edit.refund;
    const shipping = edit.shipping ?? 0;
    if (edit.refund > 0)
        return { ...counts, ...split(gross, less, shipping) };
    return { ...counts, gross, items_net: more.net - less.net, items_tax: more.tax - less.tax, shipping: 0 - shipping };
}
/** A sale that came to nothing: what was not paid yet was never earned; the rest goes back, and counts when it does. */
export function cancellationOf(order) {
    const less = sumOf(order.lines ?? []);
    const shipping = order.total - less.net - less.tax;
    return { cancelled_units: less.quantity, ...split(0 - (order.amountDue ?? 0), less, shipping) };
}
/** An amount in proportion to what it is for; its parts sum to it. */
function split(gross, { net, tax }, shipping) {
    const [items_net, items_tax, ofShipping] = allocate(gross, [net, tax, shipping]);
    return { gross, items_net, items_tax, shipping: ofShipping };
}
function sumOf(lines) {
    const sum = (pick) => lines.reduce((total, line) => total + pick(line), 0);
    return { quantity: sum((line) => line.quantity), net: sum((line) => line.net), tax: sum((line) => line.tax) };
}
//# sourceMappingURL=sales-movements.js.map