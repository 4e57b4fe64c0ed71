import { randomUUID } from 'node:crypto';
import { ADDRESS, given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('POST /v1/store/checkouts', () => {
  let shop: Shop;
  let shipping: string;

  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  const checkout = (body: unknown, headers = given.key()) => shop.store.post('/v1/store/checkouts', body, headers);

  it('confirms an order that adds up, and sells the stock', async () => {
    const mug = await given.product(shop, { price: 1999, stock: 10 });
    const lines = [{ variant_id: mug.variantId, quantity: 2 }];
    const { status, body, statements } = await checkout(given.checkout(mug.variantId, shipping, { lines }));

    expect(status).toBe(201);
    expect(body.order).toMatchObject({
      status: 'confirmed',
      payment_status: 'authorized',
      totals: {
        items: { amount: 3998, currency: 'EUR' },
        shipping: { amount: 490, currency: 'EUR' },
        total: { amount: 4488, currency: 'EUR' },
        tax: { amount: 717, currency: 'EUR' }, // 44.88 contains 19 %: 44.88 * 19 / 119
      },
    });
    expect(body.payment).toMatchObject({ status: 'authorized', amount: { amount: 4488, currency: 'EUR' } });
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 8, held: 0 });
    expect(statements).toBeLessThanOrEqual(16);
  });

  it('answers a repeated key with the same order, once', async () => {
    const mug = await given.product(shop, { stock: 10 });
    const key = given.key();
    const body = given.checkout(mug.variantId, shipping);
    const first = await checkout(body, key);
    const again = await checkout(body, key);
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 9, held: 0 });
    const other = await checkout(given.checkout(mug.variantId, shipping, { email: 'eve@example.com' }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('knows a variant by its id, however that is written', async () => {
    const mug = await given.product(shop, { stock: 3 });
    const lines = [mug.variantId.toUpperCase(), mug.variantId].map((variant_id) => ({ variant_id, quantity: 1 }));
    const { status, body } = await checkout(given.checkout(mug.variantId, shipping, { lines }));
    expect([status, body.order.lines[0].variant_id]).toEqual([201, mug.variantId]);
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 1, held: 0 });
  });

  it('needs a key', async () => {
    const mug = await given.product(shop);
    const { status, body } = await checkout(given.checkout(mug.variantId, shipping), {});
    expect([status, body.code]).toEqual([428, 'idempotency_key_required']);
  });

  it.each([
    ['tok_declined', 'declined'],
    ['tok_insufficient_funds', 'insufficient_funds'],
  ])('answers %s with 402 and lets the stock go', async (token, code) => {
    const mug = await given.product(shop, { stock: 3 });
    const payment = { gateway: 'sandbox', token };
    const key = given.key();
    const declined = await checkout(given.checkout(mug.variantId, shipping, { payment }), key);
    expect([declined.status, declined.body.code, declined.body.decline_code]).toEqual([402, 'payment_declined', code]);
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 3, held: 0 });
    const order = await shop.admin.get(`/v1/admin/orders/${declined.body.order_id}`);
    expect([order.body.status, order.body.payment_status]).toEqual(['cancelled', 'declined']);
    expect((await checkout(given.checkout(mug.variantId, shipping, { payment }), key)).body.order_id).toBe(
      order.body.id,
    );
  });

  it('names the lines that are out of stock, and keeps nothing', async () => {
    const [plenty, scarce] = [await given.product(shop, { stock: 9 }), await given.product(shop, { stock: 1 })];
    const lines = [
      { variant_id: plenty.variantId, quantity: 1 },
      { variant_id: scarce.variantId, quantity: 1 },
      { variant_id: scarce.variantId, quantity: 1 },
    ];
    const { status, body } = await checkout(given.checkout(plenty.variantId, shipping, { lines }));
    expect([status, body.code]).toEqual([409, 'out_of_stock']);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['lines.1.quantity', 'lines.2.quantity']);
    expect(body.lines[0]).toMatchObject({ variant_id: scarce.variantId, requested: 1, available: 1 });
    expect(await stockOf(shop, plenty.variantId)).toEqual({ onHand: 9, held: 0 });
  });

  it('refuses another total than the one that was shown, and tells the new one', async () => {
    const mug = await given.product(shop, { price: 1000 });
    const expected_total = { amount: 1234, currency: 'EUR' };
    const { status, body } = await checkout(given.checkout(mug.variantId, shipping, { expected_total }));
    expect([status, body.code]).toEqual([409, 'total_changed']);
    expect(body.quote.total).toEqual({ amount: 1490, currency: 'EUR' });
    const right = given.checkout(mug.variantId, shipping, { expected_total: body.quote.total });
    expect((await checkout(right)).status).toBe(201);
  });

  it('answers 202 with what the shopper must do, and confirms when they did', async () => {
    const mug = await given.product(shop, { stock: 2 });
    const payment = { gateway: 'sandbox', token: 'tok_requires_action' };
    const { status, body } = await checkout(given.checkout(mug.variantId, shipping, { payment }));
    expect([status, body.order.status, body.payment.status]).toEqual([202, 'pending', 'requires_action']);
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 2, held: 1 });
    const page = new URL(body.next_action.url);
    const acted = await shop.store.post(page.pathname, { decision: 'approve' });
    expect(acted.status).toBeLessThan(300);
    await shop.settle();
    const order = await shop.store.get(`/v1/store/orders/${body.order.id}`, { 'x-order-token': body.order_token });
    expect([order.body.status, order.body.payment_status]).toEqual(['confirmed', 'authorized']);
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 1, held: 0 });
  });

  it.each(['tok_timeout_before_charge', 'tok_timeout_after_charge'])(
    'finishes %s once, whoever asks',
    async (token) => {
      const mug = await given.product(shop, { stock: 2 });
      const body = given.checkout(mug.variantId, shipping, { payment: { gateway: 'sandbox', token } });
      const key = given.key();
      const first = await checkout(body, key);
      expect([first.status, first.body.payment.status]).toEqual([202, 'pending']);
      const order = (): Promise<{ body: { status: string; payments: unknown[] } }> =>
        shop.admin.get(`/v1/admin/orders/${first.body.order.id}`);
      expect((await order()).body.status).toBe('pending');
    },
  );

  it.each([
    [
      'an unknown variant',
      { lines: [{ variant_id: randomUUID(), quantity: 1 }] },
      'orders.lines_not_sellable',
      'lines.0.variant_id',
    ],
    [
      'an unknown shipping option',
      { shipping_option_id: randomUUID() },
      'orders.shipping_option_unavailable',
      'shipping_option_id',
    ],
    [
      'a country nobody delivers to',
      { shipping_address: { ...ADDRESS, country: 'AQ' } },
      'orders.shipping_option_unavailable',
      'shipping_option_id',
    ],
    [
      'an unknown gateway',
      { payment: { gateway: 'nobody', token: 'tok_success' } },
      'payments.unknown_gateway',
      'payment.gateway',
    ],
    ['no lines', { lines: [] }, 'validation_failed', 'lines'],
    [
      'a quantity of zero',
      { lines: [{ variant_id: randomUUID(), quantity: 0 }] },
      'validation_failed',
      'lines.0.quantity',
    ],
    ['a fraction', { lines: [{ variant_id: randomUUID(), quantity: 1.5 }] }, 'validation_failed', 'lines.0.quantity'],
    ['a broken e-mail', { email: 'nobody' }, 'validation_failed', 'email'],
    [
      'a missing city',
      { shipping_address: { ...ADDRESS, city: undefined } },
      'validation_failed',
      'shipping_address.city',
    ],
    ['no payment', { payment: undefined }, 'validation_failed', 'payment'],
    ['no address', { shipping_address: null }, 'validation_failed', 'shipping_address'],
    ['a list for an address', { billing_address: [] }, 'validation_failed', 'billing_address'],
    ['a line that is nothing', { lines: [null] }, 'validation_failed', 'lines.0'],
    ['a list for a line', { lines: [[]] }, 'validation_failed', 'lines.0'],
    ['a text for a line', { lines: ['mug'] }, 'validation_failed', 'lines.0'],
    ['an unknown field', { discount: 100 }, 'validation_failed', 'discount'],
  ])('refuses %s', async (_, change, code, path) => {
    const mug = await given.product(shop);
    const { status, body } = await checkout(given.checkout(mug.variantId, shipping, change));
    expect([status, body.code]).toEqual([422, code]);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('does not sell in a currency without a price', async () => {
    const mug = await given.product(shop);
    const usd = await given.shippingOption(shop, { currency: 'USD', code: 'usd', countries: ['FR'] });
    const change = { currency: 'USD', shipping_address: { ...ADDRESS, country: 'FR' } };
    const { status, body } = await checkout(given.checkout(mug.variantId, usd, change));
    expect([status, body.code, body.errors[0].code]).toEqual([422, 'orders.lines_not_sellable', 'not_priced']);
  });
});
