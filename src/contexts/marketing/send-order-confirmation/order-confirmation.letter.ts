import { type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { addressLines, lineName } from '../delivery/order-text.js';
import { dateText, type Letter, letterOf, type Sender } from '../domain/letter.js';
import { moneyText } from '../domain/money-text.js';

/** The letter that thanks for an order. Where prices are without tax, so are all amounts above the line that adds it. */
export function orderConfirmation(order: OrderDescription, sender: Sender): Letter {
  const money = (amount: number) => moneyText({ amount, currency: order.currency });
  const { pricesIncludeTax } = order;
  const content = {
    subject: `Your order ${order.number} at ${sender.shopName}`,
    greeting: `Thank you, ${order.shippingAddress.first_name}!`,
    opening: [
      `We have received your order ${order.number} of ${dateText(order.placedAt)} and your payment is confirmed.`,
    ],
    goods: order.lines.map((line) => ({
      name: lineName(line),
      note: `${line.sku} · ${line.quantity} × ${money(line.unitPrice)}`,
      amount: money(pricesIncludeTax ? line.gross : line.net),
    })),
    sums: [
      {
        name: `Shipping (${order.shippingOption})`,
        amount: money(pricesIncludeTax ? order.shipping : order.shippingNet),
      },
      { name: pricesIncludeTax ? 'Tax included' : 'Tax', amount: money(order.tax) },
      { name: 'Total', amount: money(order.total) },
    ],
    blocks: [{ title: 'Delivered to', lines: addressLines(order.shippingAddress) }],
  };
  return letterOf(content, sender);
}
