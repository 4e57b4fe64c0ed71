import { type Money } from '../../../platform/domain/money.js';
import { type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { dateText, type Letter, letterOf, type Sender } from '../domain/letter.js';
import { moneyText } from '../domain/money-text.js';

/** The letter that says how much money is on its way back. */
export function refundNotice(order: OrderDescription, refund: Money, sender: Sender): Letter {
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
