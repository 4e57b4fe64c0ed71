import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Admission } from '../../../src/platform/http/admission.js';
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

describe('a database that everybody inside waits for', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ DATABASE_POOL_SIZE: '4', MAX_DATABASE_WAIT_MS: '50' });
  });
  afterAll(() => shop.close());

  it('lets nobody in who would wait as well, and what a cache answers is answered (I27)', async () => {
    await given.product(shop, { stock: 5 });
    await shop.settle(); // news of a product empties the cache
    const cached = '/v1/store/products?currency=EUR';
    expect((await shop.store.get(cached)).status).toBe(200);
    const blocker = new pg.Client({ connectionString: shop.databaseUrl });
    await blocker.connect();
    try {
      await blocker.query('BEGIN; LOCK TABLE inventory.levels IN ACCESS EXCLUSIVE MODE');
      const inside = Array.from({ length: 8 }, () => shop.admin.get('/v1/admin/inventory/levels'));
      while (!shop.app.get(Admission).isFull) await sleep(5);

      const refused = await shop.store.post('/v1/store/carts', { currency: 'EUR' }, given.key());
      expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'overloaded', '1']);
      expect((await shop.store.get(cached)).status).toBe(200);
      expect((await shop.store.get('/v1/store/products?currency=USD')).status).toBe(503);
      expect((await shop.store.get('/health/live')).status).toBe(200);

      await blocker.query('COMMIT');
      expect((await Promise.all(inside)).map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect((await shop.store.post('/v1/store/carts', { currency: 'EUR' }, given.key())).status).toBe(201);
    } finally {
      await blocker.end();
    }
  });
});
