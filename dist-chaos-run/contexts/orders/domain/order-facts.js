import { FulfilmentCancelled } from '../contract/fulfilment-cancelled.event.js';
import { FulfilmentDelivered } from '../contract/fulfilment-delivered.event.js';
import { FulfilmentTrackingChanged } from '../contract/fulfilment-tracking-changed.event.js';
import { OrderCancelled } from '../contract/order-cancelled.event.js';
import { OrderConfirmed } from '../contract/order-confirmed.event.js';
import { OrderEdited } from '../contract/order-edited.event.js';
import { OrderFulfilled } from '../contract/order-fulfilled.event.js';
import { OrderLinesCancelled } from '../contract/order-lines-cancelled.event.js';
import { OrderPlaced } from '../contract/order-placed.event.js';
/** The facts of an order, made from its state. */
export const told = {
    placed: (order, at) => new OrderPlaced({ ...figures(order), placedAt: at.toISOString() }),
    confirmed: (order, at) => new OrderConfirmed({ ...figures(order), confirmedAt: at.toISOString() }),
    /** `order` and `lines` as they were before; `wasConfirmed` as it was. */
    cancelled: (order, lines, reason, wasConfirmed, at) => {
        const { currency, total, amountDue } = order;
        const money = { currency, total, amountDue };
        return new OrderCancelled({
            ...about(order),
            ...money,
            lines,
            reason,
            wasConfirmed,
            cancelledAt: at.toISOString(),
        });
    },
    linesCancelled: (order, cancellationId, change, reason, at) => new OrderLinesCancelled({
        ...about(order),
        ...totals(order, change),
        ...{ cancellationId, lines: change.givenUp, shipping: change.shippingGivenUp.gross, reason },
        cancelledAt: at.toISOString(),
    }),
    edited: (order, editId, added, change, at) => new OrderEdited({
        ...about(order),
        ...totals(order, change),
        ...{ editId, added: added.map(sold), cancelled: change.givenUp, editedAt: at.toISOString() },
    }),
    fulfilled: (order, { id: fulfilmentId, lines, createdAt }, complete) => new OrderFulfilled({ ...about(order), fulfilmentId, lines, complete, fulfilledAt: createdAt }),
    tracked: (order, fulfilmentId, tracking, at) => new FulfilmentTrackingChanged({ ...about(order), fulfilmentId, tracking, changedAt: at.toISOString() }),
    delivered: (order, fulfilmentId, at) => new FulfilmentDelivered({ ...about(order), fulfilmentId, deliveredAt: at.toISOString() }),
    unfulfilled: (order, { id: fulfilmentId, lines }, reason, at) => new FulfilmentCancelled({ ...about(order), fulfilmentId, lines, reason, cancelledAt: at.toISOString() }),
};
function about({ id: orderId, number }) {
    return { orderId, number };
}
function totals({ currency, total: totalBefore }, { total, refund, amountDue }) {
    return { currency, totalBefore, total, refund, amountDue };
}
function sold({ lineId, variantId, productId, sku, title, quantity, net, tax, gross }) {
    return { lineId, variantId, productId, sku, title, quantity, net, tax, gross };
}
function figures(order) {
    const { cartId, currency, total, taxTotal: tax, shipping, lines } = order;
    return { ...about(order), cartId, currency, lines: lines.map(sold), shipping: shipping.gross, tax, total };
}
//# sourceMappingURL=order-facts.js.map