import { keptShare, minus, nextCancelledShare, remainingShare, remainingShipping, shippingShare, sumOf, } from './line-shares.js';
import { added, begun, cancelled } from './order-lines.js';
/**
 * Works out an order with lines added and units cancelled. Sold lines keep their prices; what is cancelled is worth its
 * share of what was charged. A total that falls first takes away what is still due, the rest of it is a refund; one that
 * rises is due. Throws `UnknownOrderLine`, `OverCancelled`.
 */
export function reworked(order, rework) {
    const givenUp = givenUpOf(order.lines, rework.cancelled);
    const left = rework.cancelled.length > 0 ? cancelled(order.lines, rework.cancelled) : order.lines;
    const { gross } = sumOf(givenUp);
    const kept = sumOf(order.lines.map(remainingShare)).gross;
    const rule = gross > 0 ? rework.shipping : 'none';
    const shippingGivenUp = shippingShare(remainingShipping(order.shipping), rule, gross, kept);
    const shipping = { ...order.shipping, ...minus(order.shipping, shippingGivenUp) };
    const lines = [...left, ...rework.added.map(begun)];
    const totals = totalsOf(lines, shipping);
    const change = totals.total - order.total;
    const amountDue = Math.max(order.amountDue + change, 0);
    const refund = Math.max(-(order.amountDue + change), 0);
    return { ...totals, lines, shipping, givenUp, shippingGivenUp, amountDue, refund };
}
/** What lines and shipping add up to; the parts close to the minor unit because they are sums. */
export function totalsOf(lines, shipping) {
    const items = sumOf(lines.map(keptShare));
    return { itemsTotal: items.gross, taxTotal: items.tax + shipping.tax, total: items.gross + shipping.gross };
}
/** What units are worth that are about to be cancelled; of lines the order does not have, nothing. */
export function givenUpOf(lines, units) {
    return added(units).flatMap(({ lineId, quantity }) => {
        const line = lines.find((each) => each.lineId === lineId);
        if (!line)
            return [];
        const { variantId, productId, sku } = line;
        return [{ lineId, variantId, productId, sku, quantity, ...nextCancelledShare(line, quantity) }];
    });
}
//# sourceMappingURL=order-rework.js.map