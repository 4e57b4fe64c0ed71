/**
 * What shoppers see of an order's timeline: these steps, never who did them. Reasons and remarks are for staff; only
 * where a parcel is, what money moved and which return it was is told.
 */
export const SHOWN_TO_SHOPPERS = {
    placed: 'alone',
    confirmed: 'alone',
    edited: 'alone',
    lines_cancelled: 'alone',
    cancelled: 'alone',
    partially_fulfilled: 'with detail',
    fulfilled: 'with detail',
    tracking_changed: 'with detail',
    delivered: 'with detail',
    payment_captured: 'with detail',
    payment_refunded: 'with detail',
    payment_voided: 'with detail',
    payment_declined: 'alone',
    return_requested: 'with detail',
    return_approved: 'with detail',
    return_rejected: 'with detail',
    return_cancelled: 'with detail',
    return_received: 'with detail',
};
/** The steps that shoppers see, as they see them. */
export function shopperTimeline(timeline) {
    return timeline.flatMap(({ at, event, detail }) => {
        const shown = SHOWN_TO_SHOPPERS[event];
        if (!shown)
            return [];
        return [{ at, event, ...(detail && shown === 'with detail' && { detail }) }];
    });
}
/** An order as its shopper may see it. */
export function forShopper(order) {
    return { ...order, timeline: shopperTimeline(order.timeline) };
}
//# sourceMappingURL=shopper-timeline.js.map