import { ReturnReceived } from '../contract/return-received.event.js';
import { unitsOf } from './return-lines.js';
/** How facts name a return. */
export function named({ id, number, orderId, orderNumber }) {
    return { returnId: id, returnNumber: number, orderId, orderNumber };
}
/** What came back, told from the return as it is after the reception. */
export function receivedFact(found, { id, lines, covered, refund, exchangeId, at }, worth) {
    const restocked = lines.filter(({ disposition }) => disposition === 'restock');
    return new ReturnReceived({
        ...named(found),
        ...{ receptionId: id, currency: found.currency, complete: found.status === 'received' },
        lines: worth.lines.map(({ line, quantity, net, tax, gross }) => {
            const { lineId, variantId, productId, sku, title } = line;
            const goods = { lineId, variantId, productId, sku, title };
            return { ...goods, quantity, restocked: unitsOf(restocked, lineId), net, tax, gross };
        }),
        ...{ shipping: worth.shipping.gross, restockingFee: worth.restockingFee, covered, refund },
        ...{ exchangeId, receivedAt: at },
    });
}
//# sourceMappingURL=return-facts.js.map