import { setTimeout as sleep } from 'node:timers/promises';
import { send } from '../driver/http.js';
import { withClient } from '../processes/database-server.js';
import { SmallVolume } from '../processes/small-volume.js';
import { type World } from '../world/world.js';
import { isRefusal, RECOVERY_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** What load may add to the data before the volume is filled. */
const ROOM_BYTES = 64 * 2 ** 20;
/** Pages that are there take rows for a while. */
const LONGEST_FILLING_MS = 40_000;
const ENOUGH_REFUSALS = 20;

/**
 * No room for data, and room for the write-ahead log: the shop's database moves into a tablespace on a small volume, which
 * is then filled. Writes are refused, reads go on, and when there is room again nobody has to do anything.
 */
export const FULL_VOLUME: Scenario = {
  name: 'full-volume',
  covers: ['F12', 'I7', 'I29'],
  story: 'the volume with the data (not the write-ahead log) is full for some seconds, under load',
  async run(stage: Stage): Promise<void> {
    const { world, tally } = stage;
    const variants = await world.stockUp(20, 100_000);
    const { database } = world;
    const bytes = await withClient(database.url, async (client) => {
      const { rows } = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
      return Number(rows[0]!.bytes);
    });
    const volume = await SmallVolume.mount(bytes + ROOM_BYTES, database.facts['data_directory']!);
    if (typeof volume === 'string') return void tally.skipped.push(volume);
    try {
      await administer(world, `CREATE TABLESPACE small LOCATION '${volume.folder}'`);
      try {
        await moveTo(world, 'small');
        await fillUnderLoad(stage, volume, variants);
      } finally {
        await moveTo(world, 'pg_default');
        await administer(world, 'DROP TABLESPACE small');
      }
    } finally {
      await volume.unmount();
    }
  },
};

async function fillUnderLoad(stage: Stage, volume: SmallVolume, variants: readonly string[]): Promise<void> {
  const { world, tally, rounds } = stage;
  const load = world.load({ clients: 12, perSecond: 30, variants });
  try {
    await rounds({ short: 1, push: 1, nightly: 8 }, async () => {
      await sleep(1_500);
      await volume.fill();
      await probe(stage);
      await volume.relieve();
      const ms = await world.shopper.untilServed(variants);
      tally.worst('orders again after at most (ms)', ms);
      tally.expect('I29', 'orders are taken within 10 s of there being room', ms <= RECOVERY_MS, `${ms} ms`);
    });
  } finally {
    await volume.relieve();
    await load.stop();
  }
  await checkAll(stage);
}

/** Reads and writes, until enough was refused for want of room. */
async function probe({ world, tally }: Stage): Promise<void> {
  const { sender } = world.shopper;
  const refusals = (): number => sender.codes.get('storage_unavailable') ?? 0;
  const [before, until] = [refusals(), Date.now() + LONGEST_FILLING_MS];
  for (; Date.now() < until && refusals() - before < ENOUGH_REFUSALS; await sleep(100)) {
    for (const url of world.urls) {
      const orders = await send({
        method: 'GET',
        url: `${url}/v1/admin/orders?limit=1`,
        headers: world.office.headers,
      });
      const products = await send({ method: 'GET', url: `${url}/v1/store/products?currency=EUR` });
      const cart = await send({ method: 'POST', url: `${url}/v1/store/carts`, body: { currency: 'EUR' } });
      tally.count('probes');
      for (const { status, text } of [orders, products])
        tally.expect('I28', 'reads work while nothing can be written', status === 200, `${status} ${text}`);
      const isAsSaid = cart.status === 201 || isRefusal(cart);
      tally.expect('I28', 'a write is done, or 503 with Retry-After', isAsSaid, `${cart.status} ${cart.text}`);
    }
  }
  const refused = refusals() - before;
  tally.count('writes refused for want of room', refused);
  tally.expect('I28', 'the volume was full', refused > 0, 'nothing was refused as storage_unavailable');
}

/** Moves the shop's database, for which everybody must leave it. */
async function moveTo(world: World, tablespace: string): Promise<void> {
  for (const link of world.links) link.set({ refused: true });
  for (const link of world.links) link.reset();
  const name = new URL(world.database.url).pathname.slice(1);
  await withClient(aside(world), async (client) => {
    await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [name]);
    await client.query(`ALTER DATABASE "${name}" SET TABLESPACE ${tablespace}`);
  });
  for (const link of world.links) link.heal();
  await Promise.all(world.processes.map((process) => process.ready()));
}

function administer(world: World, sql: string): Promise<unknown> {
  return withClient(aside(world), (client) => client.query(sql));
}

/** The cluster's own database. */
function aside({ database }: World): string {
  const url = new URL(database.url);
  url.pathname = '/postgres';
  return url.toString();
}
