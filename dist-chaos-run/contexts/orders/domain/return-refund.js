import { nextReturnedShare, remainingShare, remainingShipping, shippingShare, sumOf, } from './line-shares.js';
import { added } from './order-lines.js';
import { RestockingFeeRefused } from './return.errors.js';
/**
 * What goes back when these units of an order come back: what was really paid for them (discounts are not in it, tax
 * is) and their part of the shipping, less a fee. However an order is returned, all such refunds and fees together are
 * never more than was paid for it; returned whole by `proportional`, or with `full` at the end, exactly that.
 * Expects units that are the order's. Throws `RestockingFeeRefused`.
 */
export function returnRefund({ lines, shipping, currency }, units, terms) {
    const back = added(units).map(({ lineId, quantity }) => {
        const line = lines.find((line) => line.lineId === lineId);
        return { ...nextReturnedShare(line, quantity), line, quantity };
    });
    const items = sumOf(back);
    const kept = sumOf(lines.map(remainingShare));
    const left = remainingShipping(shipping);
    const share = shippingShare(left, ruleOf(terms, lines, units), items.gross, kept.gross);
    const most = items.gross + share.gross;
    if (terms.restockingFee > most)
        throw new RestockingFeeRefused(most, currency);
    return {
        lines: back,
        items,
        shipping: share,
        restockingFee: terms.restockingFee,
        amount: most - terms.restockingFee,
    };
}
function ruleOf({ shipping }, lines, units) {
    if (shipping === 'proportional')
        return 'pro_rata';
    if (shipping === 'none')
        return 'none';
    const left = lines.reduce((sum, { quantity, cancelled, returned }) => sum + quantity - cancelled - returned, 0);
    return units.reduce((sum, { quantity }) => sum + quantity, 0) >= left ? 'all' : 'none';
}
//# sourceMappingURL=return-refund.js.map