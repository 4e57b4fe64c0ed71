import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('more requests than the shop can work on', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ MAX_REQUESTS_IN_FLIGHT: '2' });
  });
  afterAll(() => shop.close());

  it('are refused at the door with Retry-After; those inside finish, machines are let in, whatever others accept, and it passes (I27)', async () => {
    const { variantId } = await given.product(shop, { stock: 5 });
    const body = given.checkout(variantId, await given.shippingOption(shop), {
      payment: { gateway: 'sandbox', token: 'tok_slow' },
    });
    const inside = [1, 2].map(() => shop.store.post('/v1/store/checkouts', body, given.key()));
    while (!(await shop.store.get('/metrics')).body.includes('http_requests_in_flight 2'));

    const refused = await shop.store.post('/v1/store/checkouts', body, given.key());
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'overloaded', '1']);
    const accept = 'application/json, text/event-stream';
    expect((await shop.store.get('/v1/store/products', { accept })).status).toBe(503);
    expect((await shop.store.get('/health/ready')).status).toBe(200);
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await shop.store.get('/v1/store/products')).status).toBe(200);
    expect((await shop.store.get('/metrics')).body).toContain('http_requests_shed_total 2');
    const { body: orders } = await shop.admin.get('/v1/admin/orders?count=exact');
    expect(orders.page.count).toBe(2);
  });
});
