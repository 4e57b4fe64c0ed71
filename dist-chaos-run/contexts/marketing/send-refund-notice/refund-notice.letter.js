import { dateText, letterOf } from '../domain/letter.js';
import { moneyText } from '../domain/money-text.js';
/** The letter that says how much money is on its way back. */
export function refundNotice(order, refund, sender) {
    const amount = moneyText(refund);
    const content = {
        subject: `${amount} for your order ${order.number} at ${sender.shopName} is on its way back`,
        greeting: `Dear ${order.shippingAddress.first_name},`,
        opening: [
            `we have sent ${amount} back to you, for your order ${order.number} of ${dateText(order.placedAt)}.`,
            'It returns the way you paid; your bank may take some days to show it.',
        ],
        sums: [{ name: 'Refunded', amount }],
    };
    return letterOf(content, sender);
}
//# sourceMappingURL=refund-notice.letter.js.map