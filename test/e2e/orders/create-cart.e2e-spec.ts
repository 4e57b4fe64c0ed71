import { type Shop, startShop } from '../../support/shop.js';

describe('POST /v1/store/carts', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('begins an empty cart and hands out its secret once', async () => {
    const { status, body, headers, statements } = await shop.store.post('/v1/store/carts', { currency: 'EUR' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ version: 1, status: 'open', currency: 'EUR', email: null, shipping_address: null, billing_address: null },
      ...{ shipping_option: null, lines: [], order_id: null },
      totals: {
        ...{ items: { amount: 0, currency: 'EUR' }, shipping: { amount: 0, currency: 'EUR' } },
        ...{ tax: { amount: 0, currency: 'EUR' }, total: { amount: 0, currency: 'EUR' }, prices_include_tax: true },
      },
    });
    expect(body.token).toMatch(/^ct_[A-Za-z0-9_-]{43}$/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(statements).toBeLessThanOrEqual(2);
    const again = await shop.store.get(`/v1/store/carts/${body.id}`, { 'x-cart-token': body.token });
    expect(again.body.token).toBeUndefined();
    expect(again.body.id).toBe(body.id);
  });

  it('answers the same cart to the same Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'one-cart' };
    const first = await shop.store.post('/v1/store/carts', { currency: 'EUR' }, key);
    const second = await shop.store.post('/v1/store/carts', { currency: 'EUR' }, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  it('refuses a currency in which the shop does not sell', async () => {
    const { status, body } = await shop.store.post('/v1/store/carts', { currency: 'XTS' });
    expect([status, body.code]).toEqual([422, 'pricing.currency_not_sold']);
  });

  it.each([[{}], [{ currency: 'euro' }], [{ currency: 1 }], [{ currency: null }]])(
    'refuses %j, naming the field',
    async (body) => {
      const answer = await shop.store.post('/v1/store/carts', body);
      expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([
        422,
        'validation_failed',
        'currency',
      ]);
    },
  );

  it('refuses fields it does not know', async () => {
    const { status, body } = await shop.store.post('/v1/store/carts', { currency: 'EUR', token: 'mine' });
    expect([status, body.errors[0].path]).toEqual([422, 'token']);
  });
});
