import { addressLines, lineName } from '../delivery/order-text.js';
import { dateText, letterOf } from '../domain/letter.js';
import { moneyText } from '../domain/money-text.js';
/** The letter that thanks for an order. */
export function orderConfirmation(order, sender) {
    const money = (amount) => moneyText({ amount, currency: order.currency });
    const content = {
        subject: `Your order ${order.number} at ${sender.shopName}`,
        greeting: `Thank you, ${order.shippingAddress.first_name}!`,
        opening: [
            `We have received your order ${order.number} of ${dateText(order.placedAt)} and your payment is confirmed.`,
        ],
        goods: order.lines.map((line) => ({
            name: lineName(line),
            note: `${line.sku} · ${line.quantity} × ${money(line.unitPrice)}`,
            amount: money(line.gross),
        })),
        sums: [
            { name: `Shipping (${order.shippingOption})`, amount: money(order.shipping) },
            { name: order.pricesIncludeTax ? 'Tax included' : 'Tax', amount: money(order.tax) },
            { name: 'Total', amount: money(order.total) },
        ],
        blocks: [{ title: 'Delivered to', lines: addressLines(order.shippingAddress) }],
    };
    return letterOf(content, sender);
}
//# sourceMappingURL=order-confirmation.letter.js.map