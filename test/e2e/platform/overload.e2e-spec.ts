import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Admission } from '../../../src/platform/http/admission.js';
import { AppLogger, type LogFields } from '../../../src/platform/observability/app-logger.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

/** Whoever would sell this variant waits, until what is answered is called. */
async function heldStock(shop: Shop, variantId: string): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: shop.databaseUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM inventory.levels WHERE variant_id = $1 FOR UPDATE', [variantId]);
  return () => holder.end();
}

/** The clock that waiting is measured by stands still until it is restored. */
function stopped() {
  const now = performance.now();
  return jest.spyOn(performance, 'now').mockImplementation(() => now);
}

describe('more requests than the shop can work on', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ MAX_REQUESTS_IN_FLIGHT: '2', DATABASE_LOCK_TIMEOUT_MS: '9000' });
  });
  afterAll(() => shop.close());

  const metric = async (line: string): Promise<void> => {
    const found = new RegExp(`^${line}$`, 'm');
    while (!found.test((await shop.store.get('/metrics')).body));
  };

  it('wait for their turn, but not for long; more are refused at the door, machines are let in, and it passes (I27)', async () => {
    const shipping = await given.shippingOption(shop);
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => given.product(shop, { stock: 500 })));
    const buy = ({ variantId }: { variantId: string }) =>
      shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping), given.key());
    const lines = jest.spyOn(AppLogger.prototype, 'write');
    const letFirstGo = await heldStock(shop, first!.variantId);
    const letSecondGo = await heldStock(shop, second!.variantId);
    const inside = Array.from({ length: 2 }, () => buy(first!));
    await metric('http_requests_in_flight 2');
    const nextIn = Array.from({ length: 2 }, () => buy(second!));
    await metric('http_requests_waiting 2');
    const clock = stopped(); // nobody waits for long in an overload, and this machine may be slow
    const crowd = Array.from({ length: 300 }, () => buy(third!)); // more than can have their turn in time
    const refused = await Promise.race(crowd);
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'overloaded', '1']);
    await metric('http_requests_waiting [1-9]\\d*'); // at once, while others still wait
    const accept = 'application/json, text/event-stream';
    expect((await shop.store.get('/v1/store/products', { accept })).status).toBe(503);
    expect((await shop.store.get('/health/ready')).status).toBe(200);
    await letFirstGo();
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([201, 201]);
    clock.mockRestore();
    expect((await Promise.all(crowd)).map(({ status }) => status)).toEqual(Array(300).fill(503));
    await letSecondGo();
    expect((await Promise.all(nextIn)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await shop.store.get('/v1/store/products')).status).toBe(200);
    expect((await shop.store.get('/metrics')).body).toContain('http_requests_shed_total 301');
    const { body: orders } = await shop.admin.get('/v1/admin/orders?count=exact');
    expect(orders.page.count).toBe(4);
    const statuses = lines.mock.calls.map(([, line]) => (line as LogFields).status);
    lines.mockRestore();
    expect(statuses.filter((status) => status === 201)).toHaveLength(4);
    expect(statuses).not.toContain(503); // a line for each would be more load
  });

  it('forget about a client that goes away while it waits', async () => {
    const { variantId } = await given.product(shop, { stock: 10 });
    const body = given.checkout(variantId, await given.shippingOption(shop));
    const letGo = await heldStock(shop, variantId);
    const inside = [1, 2].map(() => shop.store.post('/v1/store/checkouts', body, given.key()));
    await metric('http_requests_in_flight 2');
    const leaving = new AbortController();
    const left = fetch(`${shop.url}/v1/admin/orders`, { signal: leaving.signal });
    await metric('http_requests_waiting 1');
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    await metric('http_requests_in_flight 2\n[^]*\nhttp_requests_waiting 0');
    await letGo();
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([201, 201]);
    await metric('http_requests_in_flight 0');
  });
});

describe('requests that are pipelined on one connection', () => {
  it('give up their places when it is gone, even those whose answers had not had their turn', async () => {
    const shop = await startShop({ MAX_REQUESTS_IN_FLIGHT: '20', DATABASE_LOCK_TIMEOUT_MS: '9000' });
    try {
      const { variantId } = await given.product(shop, { stock: 10 });
      const body = JSON.stringify(given.checkout(variantId, await given.shippingOption(shop)));
      const letGo = await heldStock(shop, variantId);
      const { port } = new URL(shop.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `POST /v1/store/checkouts HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nIdempotency-Key: pipelined\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      for (let n = 0; n < 15; n++) socket.write('GET /v1/admin/orders HTTP/1.1\r\nHost: shop\r\n\r\n');
      const inside = async () => /^http_requests_in_flight (\d+)$/m.exec((await shop.store.get('/metrics')).body)![1];
      while ((await inside()) !== '16');
      socket.destroy();
      await letGo();
      while ((await inside()) !== '0');
      const { status } = await shop.admin.get('/v1/admin/orders');
      expect(status).toBe(200);
    } finally {
      await shop.close();
    }
  });
});

describe('an answer that takes too long', () => {
  it('is given up, with 503, while the work goes on; under the same key there is what came of it', async () => {
    const shop = await startShop({ DATABASE_LOCK_TIMEOUT_MS: '30000', DATABASE_STATEMENT_TIMEOUT_MS: '30000' });
    try {
      const { variantId } = await given.product(shop, { stock: 10 });
      const body = given.checkout(variantId, await given.shippingOption(shop));
      const letGo = await heldStock(shop, variantId);
      const key = given.key();
      const began = Date.now();
      const { status, body: problem, headers } = await shop.store.post('/v1/store/checkouts', body, key);
      expect([status, problem.code, headers.get('retry-after')]).toEqual([503, 'not_in_time', '2']);
      expect(problem.request_id).toBe(headers.get('x-request-id'));
      expect(Date.now() - began).toBeGreaterThan(9_000);
      await letGo();
      const answer = await shop.store.post('/v1/store/checkouts', body, key);
      expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
      const { body: orders } = await shop.admin.get('/v1/admin/orders?count=exact');
      expect(orders.page.count).toBe(1);
    } finally {
      await shop.close();
    }
  });
});

describe('a database that everybody inside waits for', () => {
  let shop: Shop;
  beforeAll(async () => {
    // Long enough for all eight to be inside before the first of them has waited too long.
    shop = await startShop({ DATABASE_POOL_SIZE: '4', MAX_DATABASE_WAIT_MS: '500', DATABASE_LOCK_TIMEOUT_MS: '9000' });
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

      const tooLate = shop.store.post('/v1/store/carts', { currency: 'EUR' }, given.key());
      const miss = shop.store.get('/v1/store/products?currency=USD');
      expect((await shop.store.get(cached)).status).toBe(200);
      expect((await shop.store.get('/health/live')).status).toBe(200);
      const refused = await tooLate;
      expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([503, 'overloaded', '1']);
      expect((await miss).status).toBe(503);

      await blocker.query('COMMIT');
      expect((await Promise.all(inside)).map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect((await shop.store.post('/v1/store/carts', { currency: 'EUR' }, given.key())).status).toBe(201);
    } finally {
      await blocker.end();
    }
  });
});
