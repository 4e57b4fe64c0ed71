import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { given } from '../../support/given.js';
import { boot, type Shop, startShop } from '../../support/shop.js';

describe('a process for requests, and one for the rest', () => {
  let api: Shop;
  beforeAll(async () => {
    api = await startShop({ PROCESS_ROLE: 'api', JOBS: 'background' });
  });
  afterAll(() => api.close());

  const unread = async (): Promise<number> => {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ unread: number }>(
      `SELECT (SELECT count(*) FROM platform.facts WHERE position >
           (SELECT position FROM platform.fact_subscribers WHERE name = 'send-order-confirmation-on-order-confirmed'))::int
         + (SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier LIKE 'marketing.%')::int AS unread`,
    );
    await client.end();
    return rows[0]!.unread;
  };

  it('the first handles no facts and runs no jobs; the second does, and answers only machines', async () => {
    const { variantId } = await given.product(api);
    const body = given.checkout(variantId, await given.shippingOption(api));
    expect((await api.store.post('/v1/store/checkouts', body, given.key())).status).toBe(201);
    await sleep(1_500); // longer than a round of the consumers
    expect(await unread()).toBeGreaterThan(0);
    expect((await api.store.get('/health/ready')).status).toBe(200);

    const worker = await boot({
      PROCESS_ROLE: 'worker',
      DATABASE_URL: api.databaseUrl,
      DATA_FOLDER: api.dataFolder,
      LOG_LEVEL: 'silent',
    });
    try {
      await worker.listen(0, '127.0.0.1');
      const url = (await worker.getUrl()).replace('[::1]', '127.0.0.1');
      const status = async (path: string): Promise<number> => (await fetch(url + path)).status;
      expect(await status('/health/ready')).toBe(200);
      expect(await status('/metrics')).toBe(200);
      expect(await status('/v1/store/products')).toBe(404);
      expect(await status('/openapi.json')).toBe(404);
      while ((await unread()) > 0) await sleep(50);
    } finally {
      await worker.close();
    }
  });
});
