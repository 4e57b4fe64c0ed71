import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { binariesFor } from '../../../src/platform/embedded-postgres/binaries.js';
import { clusterAt } from '../../../src/platform/embedded-postgres/cluster.js';
import { startEmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres.js';
import { freePort } from '../../../src/platform/embedded-postgres/free-port.js';
import { clusterOf, placeFor } from '../../../src/platform/embedded-postgres/place.js';
import { removeEmbeddedPostgres } from '../../../src/platform/embedded-postgres/remove.js';
import { launch } from '../../../src/platform/embedded-postgres/server.js';

const root = join(tmpdir(), `cartwright-embedded-${randomUUID()}`);
const folder = join(root, 'postgres');
const said: string[] = [];
const start = (port = 0) => startEmbeddedPostgres({ folder, port, persistent: true, say: (line) => said.push(line) });

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function postmaster(): Promise<number> {
  const { home } = await placeFor(folder);
  return parseInt(await readFile(join(clusterOf(home), 'data/postmaster.pid'), 'utf8'));
}

afterAll(async () => {
  await removeEmbeddedPostgres(folder);
  await rm(root, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its data, and is as careful as a shop needs', async () => {
    const first = await start();
    expect(first.owned).toBe(true);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await start();
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    const settings = `SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) AS all FROM pg_settings
      WHERE name IN ('fsync', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding')`;
    expect(await query(second.url, settings)).toEqual([
      { all: 'data_checksums=on fsync=on listen_addresses=127.0.0.1 server_encoding=UTF8 synchronous_commit=on' },
    ]);
    await second.stop();
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const postgres = await start();
    const guess = postgres.url.replace(/:[^:@]+@/, ':guess@');
    await expect(query(guess, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const { home } = await placeFor(folder);
    expect((await stat(join(clusterOf(home), 'password'))).mode & 0o777).toBe(0o600);
    await postgres.stop();
  });

  it('is joined, not started again, by a second start, which then leaves it alone', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect([first.owned, second.owned].sort()).toEqual([false, true]);
    expect(first.url).toBe(second.url);
    const [owner, guest] = first.owned ? [first, second] : [second, first];
    await guest.stop();
    expect(await query(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await owner.stop();
  });

  it('goes on at the same address, looked after by who had joined it, when its owner ends', async () => {
    const owner = await start();
    const guest = await start();
    await owner.stop();
    for (const until = Date.now() + 20_000; !guest.owned && Date.now() < until;) await sleep(50);
    expect(guest.owned).toBe(true);
    expect(await query(owner.url, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    expect(said.pop()).toContain('this one does now');
    await guest.stop();
    await expect(query(owner.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('stays its owner when a crash of one backend ends every connection', async () => {
    const owner = await start();
    const [{ pid } = {}] = await query(
      owner.url,
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'
      AND application_name = 'cartwright-owner'`,
    );
    process.kill(pid as number, 'SIGKILL');
    await sleep(6000); // by then the server no longer counts as just started
    const guest = await start();
    expect(guest.owned).toBe(false);
    await guest.stop();
    await owner.stop();
  });

  it('names DATABASE_PORT when the wanted port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(start(port)).rejects.toThrow(`DATABASE_PORT: got "${port}", which another program uses`);
    other.close();
  });

  it('is started again at the same address when it is killed', async () => {
    const postgres = await start();
    process.kill(await postmaster(), 'SIGKILL');
    await sleep(200);
    const until = Date.now() + 20_000;
    let rows: unknown;
    while (!rows && Date.now() < until) {
      await sleep(200);
      rows = await query(postgres.url, 'SELECT * FROM kept').catch(() => undefined);
    }
    expect(rows).toEqual([{ answer: 42 }]);
    await postgres.stop();
  });

  it('shuts down a server whose application was killed, and goes on with its data', async () => {
    const place = await placeFor(folder);
    const binaries = await binariesFor(place.account);
    const cluster = await clusterAt(place, binaries);
    const port = await freePort();
    const { account } = place;
    const orphan = await launch({ cluster, postgres: binaries.postgres, port, durable: true, account });

    const postgres = await start();
    await orphan.ended;
    expect(postgres.owned).toBe(true);
    expect(await query(postgres.url, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    await postgres.stop();
  });

  it('throws away what a crash left half-made', async () => {
    const { home } = await placeFor(folder);
    await mkdir(join(home, 'half-made-4194305-x/data'), { recursive: true });
    await (await start()).stop();
    expect(await readdir(home)).toEqual(['cluster']);
  });

  it('is removed with its server by a reset', async () => {
    const postgres = await start();
    const { home } = await placeFor(folder);
    expect(await removeEmbeddedPostgres(folder)).toBe(true);
    expect(existsSync(home)).toBe(false);
    await postgres.stop();
    expect(said.pop()).toBe('PostgreSQL has ended, and its data has been removed');
    expect(await removeEmbeddedPostgres(folder)).toBe(false);
  });
});
