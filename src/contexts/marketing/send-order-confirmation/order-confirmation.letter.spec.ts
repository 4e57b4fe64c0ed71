import { describe, expect, it } from '@jest/globals';
import { type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { orderConfirmation } from './order-confirmation.letter.js';

const sender = { shopName: 'Corner & Shop', shopUrl: 'https://shop.example/?a=1&b=2' };

const order: OrderDescription = {
  orderId: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11',
  number: 'CW-1042',
  status: 'confirmed',
  email: 'ada@example.com',
  placedAt: '2026-03-01T23:30:00.000Z',
  currency: 'EUR',
  shippingAddress: {
    first_name: 'Ada',
    last_name: '<script>alert(1)</script>',
    line1: 'Am Kai 1',
    city: 'Hamburg',
    postal_code: '20457',
    country: 'DE',
  },
  shippingOption: 'Parcel',
  lines: [
    {
      lineId: 'a',
      title: 'Salad "bowl"',
      variantTitle: 'Ash / L',
      sku: 'BOWL-L',
      quantity: 2,
      unitPrice: 2450,
      net: 4118,
      gross: 4900,
    },
    { lineId: 'b', title: 'Ghost', variantTitle: null, sku: 'G', quantity: 1, unitPrice: 1, net: 1, gross: 1 },
  ],
  shipping: 490,
  shippingNet: 412,
  tax: 861,
  total: 5391,
  pricesIncludeTax: true,
  fulfilments: [],
};

describe('The order confirmation', () => {
  it('tells the goods, the sums and the address, in HTML and in text', () => {
    const { subject, html, text } = orderConfirmation(order, sender);
    expect(subject).toBe('Your order CW-1042 at Corner & Shop');
    for (const said of [
      'Thank you, Ada!',
      'March 1, 2026',
      'Ash / L',
      'BOWL-L',
      '€49.00',
      '€53.91',
      'Hamburg',
      'Germany',
    ]) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(text).toContain('2 × €24.50 = €49.00');
    expect(text).toContain('Tax included: €8.61');
  });

  it('escapes in HTML what shoppers and merchants wrote, and leaves it as it is in text', () => {
    const { html, text } = orderConfirmation(order, sender);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('Salad &quot;bowl&quot;');
    expect(html).toContain('href="https://shop.example/?a=1&amp;b=2"');
    expect(text).toContain('Salad "bowl", Ash / L');
  });

  it('keeps what people typed on its own line', () => {
    const shippingAddress = { ...order.shippingAddress, line1: 'Am Kai 1\r\nTotal: €0.00\u0085' };
    const { text } = orderConfirmation({ ...order, number: 'A\r\nBcc: x@example.com', shippingAddress }, sender);
    expect(text).toContain('Am Kai 1 Total: €0.00\n');
    expect(orderConfirmation({ ...order, number: 'A\r\nBcc: x@example.com' }, sender).subject).not.toMatch(/[\r\n]/);
  });

  it('adds up where tax is added to the prices', () => {
    const [line] = order.lines;
    const sold = { ...line!, unitPrice: 1000, net: 2000, gross: 2175 };
    const sums = { shipping: 544, shippingNet: 500, tax: 219, total: 2719 };
    const { text } = orderConfirmation(
      { ...order, ...sums, lines: [sold], currency: 'USD', pricesIncludeTax: false },
      sender,
    );
    for (const said of ['2 × $10.00 = $20.00', 'Shipping (Parcel): $5.00', 'Tax: $2.19', 'Total: $27.19'])
      expect(text).toContain(said);
  });

  it('writes yen without decimals', () => {
    expect(orderConfirmation({ ...order, currency: 'JPY' }, sender).text).toContain('Tax included: ¥861');
  });
});
