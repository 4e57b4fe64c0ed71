import { setTimeout as sleep } from 'node:timers/promises';
import { type Heard, send } from '../driver/http.js';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { Squatters } from '../nemesis/squatters.js';
import { quiescent } from '../world/quiescence.js';
import { type World } from '../world/world.js';
import { isRefusal, RECOVERY_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** A connection is waited for one second at most; the rest is the machine's. */
const LONGEST_REFUSAL_MS = 2_000;
/** Readiness gives each of its questions two seconds. */
const LONGEST_READINESS_MS = 3_000;
const PATIENCE_MS = 20_000;
/** `DATABASE_POOL_SIZE`, which the rig does not set. */
const POOL_SIZE = 10;
/** Orders do not change it. */
const CACHED = '/v1/store/categories';
const ORDERS = '/v1/admin/orders?limit=1';

/** No connection is to be had from PostgreSQL; later single ones are ended in the middle of transactions. */
export const EXHAUSTED_CONNECTIONS: Scenario = {
  name: 'exhausted-connections',
  covers: ['F8', 'I28', 'I29'],
  story: 'others hold every connection of the server for some seconds, under load; then transactions lose theirs',
  async run(stage: Stage): Promise<void> {
    const { world, tally, rounds, sized } = stage;
    const variants = await world.stockUp(20, 100_000);
    await quiescent(world); // news of products empties caches
    const squatters = await Squatters.at(world.database.url);
    const load = world.load({ clients: 12, perSecond: 20, variants });
    try {
      await rounds({ short: 1, push: 1, nightly: 10 }, async () => {
        await sleep(1_000);
        await fillCaches(world);
        await squatters.takeAll();
        tally.count('connections taken by others', squatters.count);
        const ms = sized({ short: 2_000, push: 4_000, nightly: 10_000 });
        await Promise.all([squatters.holdAll(ms), probe(stage, ms)]);
        await squatters.leave();
        await backAgain(stage, variants);
      });
      await endTransactions(stage, squatters, sized({ short: 5, push: 8, nightly: 200 }));
    } finally {
      await squatters.end();
      await load.stop();
    }
    const refused = tally.counts.get('refused for want of a connection') ?? 0;
    tally.expect('rig', 'connections were wanting', refused > 0, 'nothing was refused');
    await checkAll(stage);
    for (const url of world.urls)
      tally.expect('F8', 'every connection is given back', await allIdle(url), `${url}: some are still held`);
  },
};

/** More than once: what is made while something changes is not kept, and a full shop may refuse. */
async function fillCaches({ urls }: World): Promise<void> {
  for (const url of urls.flatMap((each) => Array<string>(5).fill(each)))
    await send({ method: 'GET', url: url + CACHED });
}

/** What is answered while there is no connection, and when. */
async function probe({ world, tally }: Stage, ms: number): Promise<void> {
  const probes: Promise<void>[] = [];
  for (const until = Date.now() + ms; Date.now() < until; await sleep(250)) probes.push(...world.urls.map(one));
  await Promise.all(probes);

  async function one(url: string): Promise<void> {
    const { headers } = world.office;
    const [live, ready, products, orders, cart] = await Promise.all([
      send({ method: 'GET', url: `${url}/health/live` }),
      send({ method: 'GET', url: `${url}/health/ready` }),
      send({ method: 'GET', url: url + CACHED }),
      send({ method: 'GET', url: url + ORDERS, headers }),
      send({ method: 'POST', url: `${url}/v1/store/carts`, body: { currency: 'EUR' } }),
    ]);
    tally.count('probes');
    tally.worst('longest answer (ms)', Math.max(...[live, ready, products, orders, cart].map((heard) => heard.ms)));
    tally.expect('I28', 'the process says that it lives', live.status === 200, said(live));
    const isHonest = (ready.status === 200 || isRefusal(ready)) && ready.ms <= LONGEST_READINESS_MS;
    tally.expect('I28', 'readiness says in time how things are', isHonest, said(ready));
    tally.expect('I28', 'what is in the cache is served', products.status === 200, said(products));
    for (const heard of [orders, cart]) {
      const isAsSaid = heard.status === 200 || heard.status === 201 || isRefusal(heard);
      tally.expect('I28', 'what needs the database is done, or 503 with Retry-After', isAsSaid, said(heard));
      if (isRefusal(heard)) tally.count('refused for want of a connection');
      tally.expect('F8', 'nobody waits longer than 2 s for a connection', heard.ms <= LONGEST_REFUSAL_MS, said(heard));
    }
  }
}

/** Each process opens its whole pool again, and orders are taken, without anybody's help. */
async function backAgain({ world, tally }: Stage, variants: readonly string[]): Promise<void> {
  const begun = Date.now();
  const order = world.shopper.untilServed(variants);
  await Promise.all(world.urls.map((url) => fullPool(world, url)));
  const ms = Math.max(await order, Date.now() - begun);
  tally.worst('orders and whole pools again after at most (ms)', ms);
  tally.expect('F8', 'orders are taken and pools are whole again within 10 s', ms <= RECOVERY_MS, `${ms} ms`);
}

/** Asks for more than the pool has, until the pool has all that it may. */
async function fullPool({ office }: World, url: string): Promise<void> {
  for (const until = Date.now() + 3 * RECOVERY_MS; Date.now() < until;) {
    await inParallel(2 * POOL_SIZE, upTo(4 * POOL_SIZE), () =>
      send({ method: 'GET', url: url + ORDERS, headers: office.headers }),
    );
    if ((await pool(url)).connections === POOL_SIZE) return;
  }
  throw new Error(`${url}: the pool stays at ${(await pool(url)).connections} connections`);
}

/** Transactions that lose their connection between two statements. */
async function endTransactions({ tally }: Stage, squatters: Squatters, enough: number): Promise<void> {
  let ended = 0;
  for (const until = Date.now() + PATIENCE_MS; ended < enough && Date.now() < until; await sleep(20))
    ended += await squatters.endIdleTransactions();
  tally.count('transactions that lost their connection', ended);
  tally.expect('rig', 'some transactions lost their connection', ended > 0, 'none was caught');
}

async function allIdle(url: string): Promise<boolean> {
  for (const until = Date.now() + RECOVERY_MS; Date.now() < until; await sleep(100)) {
    const { connections, idle } = await pool(url);
    if (connections === idle) return true;
  }
  return false;
}

/** What a process says of its pool. */
async function pool(url: string): Promise<{ connections: number; idle: number }> {
  const { text } = await send({ method: 'GET', url: `${url}/metrics` });
  const read = (name: string): number => Number(new RegExp(`^database_pool_${name} (\\d+)`, 'm').exec(text)?.[1]);
  return { connections: read('connections'), idle: read('idle') };
}

const said = ({ status, why, text, ms }: Heard): string => `${status} after ${Math.round(ms)} ms: ${why ?? text}`;
