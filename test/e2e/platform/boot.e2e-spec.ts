import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ContextStorage } from '../../../src/platform/database/context-storage.js';
import { Database } from '../../../src/platform/database/database.js';
import { Api } from '../../support/api.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { boot, type Shop, startShop } from '../../support/shop.js';
import { dropDatabase } from '../../support/test-database.js';

/** Passes connections on to a port of this machine, each of them so late. */
async function lateServer(target: number, lateMs: number): Promise<Server> {
  const server = createServer((client) => {
    client.on('error', () => undefined);
    setTimeout(() => {
      const upstream = connect(target, '127.0.0.1').on('error', () => undefined);
      client.pipe(upstream).pipe(client);
    }, lateMs);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

describe('a shop whose database takes connections late', () => {
  const limits = { DATABASE_ACQUIRE_TIMEOUT_MS: '200', DATABASE_POOL_SIZE: '2', JOBS: 'manual', LOG_LEVEL: 'silent' };
  let shop: Shop;
  let server: Server;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    shop = await startShop();
    const url = new URL(shop.databaseUrl);
    server = await lateServer(Number(url.port), 500);
    url.port = String((server.address() as AddressInfo).port);
    app = await boot({ ...limits, DATABASE_URL: url.toString(), DATA_FOLDER: shop.dataFolder });
  });
  afterAll(async () => {
    await app?.close();
    server.close();
    await shop.close();
  });

  it('starts all the same, and once it is open lets no request wait for longer than it may', async () => {
    const { pool } = app.get(Database);
    const taken = await Promise.all([pool.connect(), pool.connect()]);
    await app.listen(0, '127.0.0.1');
    const api = new Api((await app.getUrl()).replace('[::1]', '127.0.0.1'));
    const begun = Date.now();
    const answer = await api.get('/v1/store/shipping-options?country=DE&currency=EUR');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(Date.now() - begun).toBeLessThan(5_000);
    taken.forEach((client) => client.release());
  });
});

describe('a migration', () => {
  class SleepLong1990000000000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query('SELECT pg_sleep(1.5)');
    }
    async down(): Promise<void> {}
  }
  @Module({ imports: [ContextStorage.of({ tables: [], migrations: [SleepLong1990000000000] })] })
  class Sleeping {}

  it('may take longer than a statement of a request', async () => {
    const url = await emptyDatabase();
    try {
      const app = await startPlatform(url, [], { databaseStatementTimeoutMs: 1_000 }, [Sleeping]);
      const query = (sql: string) => app.get(Database).query(sql);
      expect(await query(`SELECT FROM public.migrations WHERE name = 'SleepLong1990000000000'`)).toHaveLength(1);
      await expect(query('SELECT pg_sleep(1.5)')).rejects.toThrow('statement timeout');
      await app.close();
    } finally {
      await dropDatabase(url);
    }
  });
});
