import { lineName } from '../delivery/order-text.js';
import { dateText, letterOf } from '../domain/letter.js';
import { moneyText } from '../domain/money-text.js';
/** The letter that says an order will not come. */
export function orderCancellation(order, sender) {
    const content = {
        subject: `Your order ${order.number} at ${sender.shopName} is cancelled`,
        greeting: `Dear ${order.shippingAddress.first_name},`,
        opening: [
            `your order ${order.number} of ${dateText(order.placedAt)} is cancelled and will not be sent.`,
            'What had been set aside for it is let go; what you have paid comes back the way it was paid.',
        ],
        goods: order.lines.map((line) => ({ name: lineName(line), note: `${line.sku} · ${line.quantity} ×` })),
        sums: [{ name: 'Total', amount: moneyText({ amount: order.total, currency: order.currency }) }],
    };
    return letterOf(content, sender);
}
//# sourceMappingURL=order-cancellation.letter.js.map