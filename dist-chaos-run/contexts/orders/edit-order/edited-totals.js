import { TotalChanged } from '../domain/checkout.errors.js';
/** What an edit makes of an order's money, as clients see it. */
export function editedTotals({ currency }, edited) {
    const money = (amount) => ({ amount, currency });
    return {
        items: money(edited.itemsTotal),
        shipping: money(edited.shipping.gross),
        tax: money(edited.taxTotal),
        total: money(edited.total),
        due: money(edited.amountDue),
        refund: money(edited.refund),
    };
}
/** Throws `TotalChanged` when the edit comes to another total than staff were shown. */
export function refuseOtherTotal(expected, order, edited) {
    if (!expected || (expected.amount === edited.total && expected.currency === order.currency))
        return;
    throw new TotalChanged(expected, editedTotals(order, edited));
}
//# sourceMappingURL=edited-totals.js.map