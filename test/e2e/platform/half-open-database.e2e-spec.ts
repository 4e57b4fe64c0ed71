import { once } from 'node:events';
import { type Socket } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../../src/platform/database/database.js';
import { TcpProxy } from '../../../src/rig/proxy/tcp-proxy.js';
import { Api } from '../../support/api.js';
import { boot, type Shop, startShop } from '../../support/shop.js';

describe('a database whose connections look alive and carry nothing', () => {
  let shop: Shop;
  let proxy: TcpProxy;
  let app: NestFastifyApplication;
  let api: Api;
  beforeAll(async () => {
    shop = await startShop();
    proxy = await TcpProxy.to(Number(new URL(shop.databaseUrl).port));
    const limits = { DATABASE_STATEMENT_TIMEOUT_MS: '500', DATABASE_ACQUIRE_TIMEOUT_MS: '1000' };
    const place = { DATABASE_URL: proxy.through(shop.databaseUrl), DATA_FOLDER: shop.dataFolder };
    app = await boot({ ...limits, ...place, LOG_LEVEL: 'silent' });
    await app.listen(0, '127.0.0.1');
    api = new Api((await app.getUrl()).replace('[::1]', '127.0.0.1'));
  });
  afterEach(async () => {
    proxy.heal();
    while ((await options()).status !== 200);
  });
  afterAll(async () => {
    await app.close();
    await proxy.close();
    await shop.close();
  });

  const options = (): Promise<{ status: number }> => api.get('/v1/store/shipping-options?country=DE&currency=EUR');

  it('costs a request its time limit and not hours, and is forgotten when it heals (F24)', async () => {
    expect((await options()).status).toBe(200);
    proxy.set({ lost: 'both' });
    const begun = Date.now();
    expect((await options()).status).toBe(503);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it('hides only its own numbers from Prometheus, and not those of the process', async () => {
    const ours = [/^http_requests_shed_total \d+$/m, /^database_pool_connections \d+$/m, /^fact_subscriber_lag\{/m];
    const itsOwn = [/^jobs\{state="due"\} \d+$/m, /^fact_dead_letters \d+$/m, /^reconciliation_breaks_open \d+$/m];
    const told = async (numbers: RegExp[]): Promise<unknown[]> => {
      const { status, body } = await api.get('/metrics');
      return [status, ...numbers.map((number) => number.test(body))];
    };
    expect(await told([...ours, ...itsOwn])).toEqual([200, true, true, true, true, true, true]);
    proxy.set({ lost: 'both' });
    expect(await told([...ours, ...itsOwn])).toEqual([200, true, true, true, false, false, false]);
  });

  it('costs no more on a connection that was idle for longer than the limit before', async () => {
    const client = await app.get(Database).pool.connect();
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    await once(stream, 'timeout');
    expect((await client.query('SELECT 1')).rowCount).toBe(1);
    proxy.set({ lost: 'both' });
    await expect(client.query('SELECT 1')).rejects.toThrow('the server is silent');
    client.release(true);
  });
});
