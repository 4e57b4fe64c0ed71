import { type Address, type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { html } from '../domain/html.js';
import { moneyText } from '../domain/money-text.js';

/** The shop as its letters name it. */
export interface Sender {
  shopName: string;
  shopUrl: string;
}

/** The letter that thanks for an order: subject, HTML and the same as plain text. */
export function orderConfirmation(order: OrderDescription, sender: Sender) {
  const content = contentOf(order);
  return {
    subject: oneLine(`Your order ${order.number} at ${sender.shopName}`),
    html: htmlOf(content, sender),
    text: textOf(content, sender),
  };
}

function contentOf(order: OrderDescription) {
  const money = (amount: number) => moneyText({ amount, currency: order.currency });
  return {
    greeting: `Thank you, ${oneLine(order.shippingAddress.first_name)}!`,
    opening: `We have received your order ${order.number} of ${dateOf(order.placedAt)} and your payment is confirmed.`,
    lines: order.lines.map((line) => ({
      name: oneLine([line.title, line.variantTitle].filter(Boolean).join(', ')),
      sku: line.sku,
      quantity: `${line.quantity} × ${money(line.unitPrice)}`,
      amount: money(line.gross),
    })),
    sums: [
      { name: `Shipping (${oneLine(order.shippingOption)})`, amount: money(order.shipping) },
      { name: order.pricesIncludeTax ? 'Tax included' : 'Tax', amount: money(order.tax) },
      { name: 'Total', amount: money(order.total) },
    ],
    address: addressLines(order.shippingAddress),
  };
}
type Content = ReturnType<typeof contentOf>;

const CELL = 'padding:8px 0;border-bottom:1px solid #e5e5e5;text-align:left';
const AMOUNT = 'padding:8px 0;border-bottom:1px solid #e5e5e5;text-align:right;white-space:nowrap';

function htmlOf({ greeting, opening, lines, sums, address }: Content, sender: Sender): string {
  const goods = lines.map(
    (line) =>
      html`<tr>
        <td style="${CELL}">${line.name}<br /><small>${line.sku} · ${line.quantity}</small></td>
        <td style="${AMOUNT}">${line.amount}</td>
      </tr>`,
  );
  const totals = sums.map(
    (sum) =>
      html`<tr>
        <th style="${CELL}">${sum.name}</th>
        <td style="${AMOUNT}">${sum.amount}</td>
      </tr>`,
  );
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${greeting}</title>
        </head>
        <body style="font-family:sans-serif;max-width:36em;margin:2em auto;padding:0 1em;color:#222">
          <h1 style="font-size:1.4em">${greeting}</h1>
          <p>${opening}</p>
          <table style="width:100%;border-collapse:collapse">
            ${goods}${totals}
          </table>
          <h2 style="font-size:1.1em">Delivered to</h2>
          <p>${address.map((line) => html`${line}<br />`)}</p>
          <p><a href="${sender.shopUrl}">${sender.shopName}</a></p>
        </body>
      </html> `,
  );
}

function textOf({ greeting, opening, lines, sums, address }: Content, sender: Sender): string {
  const goods = lines.map((line) => `${line.name} (${line.sku})\n  ${line.quantity} = ${line.amount}`);
  const totals = sums.map((sum) => `${sum.name}: ${sum.amount}`);
  const parts = [
    [greeting],
    [opening],
    goods,
    totals,
    ['Delivered to:', ...address],
    [sender.shopName, sender.shopUrl],
  ];
  return parts.map((part) => part.join('\n')).join('\n\n') + '\n';
}

function addressLines(address: Address): string[] {
  const { first_name, last_name, company, line1, line2, city, region, postal_code, country } = address;
  const place = [postal_code, city].filter(Boolean).join(' ');
  const land = new Intl.DisplayNames('en', { type: 'region' }).of(country);
  return [`${first_name} ${last_name}`, company, line1, line2, place, region, land].flatMap((line) =>
    line ? [oneLine(line)] : [],
  );
}

function dateOf(instant: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant));
}

/** What people typed stays on its line, so that it cannot pass for a part of the letter. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
