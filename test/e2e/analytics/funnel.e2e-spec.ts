import { randomUUID } from 'node:crypto';
import { startShop, type Shop } from '../../support/shop.js';
import { cartCreated, cartFilled, confirmed, order, placed, tell } from './story.js';

describe('GET /v1/admin/analytics/funnel', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const funnel = (query: string) => shop.admin.get(`/v1/admin/analytics/funnel?${query}`);

  it('counts carts and orders by step and day, with rates', async () => {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const fromCart = { ...order({ quantity: 1, net: 1, tax: 0 }), cartId: first };
    const oneCall = order({ quantity: 1, net: 1, tax: 0 });
    await tell(
      shop,
      ...[first, second, third].map((cart) => cartCreated(cart, '2026-03-01T21:00:00Z')),
      ...[first, second].map((cart) => cartFilled(cart, '2026-03-01T22:30:00Z')),
      placed('2026-03-01T23:30:00Z', fromCart),
      placed('2026-03-01T23:30:00Z', oneCall),
      confirmed('2026-03-01T23:31:00Z', fromCart),
    );
    await funnel('');
    const { status, body, statements } = await funnel('from=2026-03-01&to=2026-03-03&time_zone=Europe/Berlin');
    expect(status).toBe(200);
    expect(statements).toBe(1);
    expect(body.data).toEqual([
      expect.objectContaining({
        date: '2026-03-01',
        carts_created: 3,
        carts_filled: 2,
        checkouts: 0,
        checkout_rate: '0.0000',
      }),
      expect.objectContaining({ date: '2026-03-02', carts_created: 0, checkouts: 2, orders: 1, fill_rate: null }),
    ]);
    expect(body.totals).toEqual({
      carts_created: 3,
      carts_filled: 2,
      checkouts: 2,
      cart_checkouts: 1,
      orders: 1,
      cart_orders: 1,
      fill_rate: '0.6667',
      checkout_rate: '0.5000',
      confirmation_rate: '0.5000',
      conversion_rate: '0.3333',
    });
  });

  it('gives the same answer when history is told again', async () => {
    const query = 'from=2026-03-01&to=2026-03-03';
    const before = await funnel(query);
    await shop.admin.post('/v1/admin/facts/subscribers/funnel-projection/replay');
    await shop.settle();
    expect((await funnel(query)).body).toEqual(before.body);
  });

  it('refuses what is no period', async () => {
    const backwards = await funnel('from=2026-03-02&to=2026-03-01');
    expect([backwards.status, backwards.body.code]).toEqual([422, 'analytics.period_invalid']);
    const nowhere = await funnel('time_zone=Nowhere');
    expect([nowhere.status, nowhere.body.code]).toEqual([400, 'malformed_parameter']);
  });

  it('answers only keys that may read analytics', async () => {
    expect((await shop.store.get('/v1/admin/analytics/funnel')).status).toBe(401);
  });
});
