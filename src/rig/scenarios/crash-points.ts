import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { sumOf } from '../checker/check.js';
import { type Failpoint } from '../../platform/runtime/failpoint.js';
import { type Random } from '../driver/random.js';
import { type AppProcess } from '../processes/app-process.js';
import { withClient } from '../processes/database-server.js';
import { type World } from '../world/world.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const OF_API: readonly Failpoint[] = [
  ...(['idempotency.claimed', 'transaction.before-commit', 'transaction.committed', 'checkout.placed'] as const),
  ...(['checkout.asked', 'checkout.settled', 'operation.begun', 'operation.asked', 'idempotency.handled'] as const),
];
const OF_WORKER: readonly Failpoint[] = [
  ...(['facts.handled', 'facts.checkpointed', 'jobs.taken', 'jobs.done', 'webhook.done'] as const),
  ...(['transaction.before-commit', 'transaction.committed'] as const),
];
/** Places that a checkout comes by again when its next try takes it up. */
const OF_RECOVERY: readonly Failpoint[] = ['checkout.placed', 'checkout.asked'];
const PATIENCE_MS = 20_000;
/** A process looks at its plan every 50 ms at most: after so long it knows a new one. */
const KNOWN_AFTER_MS = 100;

/** Who is to die where, one place after the other. */
type Deaths = readonly (readonly [AppProcess, readonly Failpoint[]])[];

/** The gateway's news comes to one of the two processes; the other places are dealt out to both. */
function deathsOfApis({ apis, newsTo }: World, random: Random): Deaths {
  const places = random.shuffled(OF_API);
  return apis.map((api, index) => {
    const dealt = places.filter((_, place) => place % apis.length === index);
    return [api, api === newsTo ? [...dealt, 'webhook.kept'] : dealt];
  });
}

/** A process dies at each named place in turn: between storing and asking, asking and storing, storing and answering. */
function crashPoints(
  role: 'api' | 'worker',
  covers: readonly string[],
  deaths: (world: World, random: Random) => Deaths,
): Scenario {
  return {
    name: `${role}-crash-points`,
    covers,
    story: `SIGKILL at every failpoint that the ${role} passes on the way of money and facts, under load`,
    async run(stage) {
      const { world, tally, random, rounds } = stage;
      const variants = await world.stockUp(10, 100_000);
      const load = world.load({ clients: 16, perSecond: 15, variants, abandonPercent: 10 });
      const die = async (target: AppProcess, at: Failpoint): Promise<void> => {
        tally.count('kills planned');
        const killed = await dieAt(world, target, at);
        if (killed) tally.count('kills');
        tally.expect('rig', 'the process came by each place', killed, `${target.name} never came by ${at}`);
      };
      await rounds({ short: 1, push: 1, nightly: 4 }, async () => {
        const inTurn = deaths(world, random).map(async ([target, places]) => {
          for (const at of places) await die(target, at);
        });
        await Promise.all(inTurn);
        for (const at of role === 'api' ? OF_RECOVERY : []) await dieTwice(stage, at, variants);
      });
      await load.stop();
      await checkAll(stage);
    },
  };
}

export const CRASH_POINTS: readonly Scenario[] = [
  crashPoints('api', ['I6', 'I8', 'I11', 'I12', 'I18', 'F1', 'F2', 'F3', 'F28'], deathsOfApis),
  crashPoints('worker', ['I18', 'I19', 'I20', 'I23', 'F4'], ({ worker }) => [[worker, OF_WORKER]]),
];

/** Lets a process die at a place, and waits until it is back; false when it never came there. */
async function dieAt(world: World, target: AppProcess, at: Failpoint): Promise<boolean> {
  const before = await stopsOf(world, target);
  const { pid } = target;
  await world.plan(target, [{ at, action: 'kill' }]);
  let killed = false;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !killed; await sleep(20))
    killed = (await stopsOf(world, target)) > before;
  await world.plan(target, []);
  for (const until = Date.now() + PATIENCE_MS; killed && target.pid === pid && Date.now() < until;) await sleep(20);
  await target.ready();
  return killed;
}

async function stopsOf(world: World, { name }: AppProcess, request = ''): Promise<number> {
  const text = await readFile(`${world.planOf(name)}.stops`, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line && line.includes(request)).length;
}

/** A request dies at a place, and its next try, which goes on from there, dies there again; the third must find all in order. */
async function dieTwice({ world, tally, random }: Stage, at: Failpoint, variants: readonly string[]): Promise<void> {
  const { shopper, apis } = world;
  const key = random.key();
  const deaths = async (): Promise<number> =>
    sumOf(await Promise.all(apis.map((api) => stopsOf(world, api, key))), (times) => times);
  for (const api of apis) await world.plan(api, [{ at, action: 'kill', request: key }]);
  await sleep(KNOWN_AFTER_MS);
  const wish = { lines: shopper.oneOf(variants), token: shopper.wallet.sure, key, requestId: key };
  const asked = shopper.checkout(wish);
  for (const death of [1, 2]) {
    for (const until = Date.now() + PATIENCE_MS; (await deaths()) < death && Date.now() < until;) await sleep(20);
    if (death === 2) for (const api of apis) await world.plan(api, []);
    await sleep(KNOWN_AFTER_MS);
    await letGo(world, key);
  }
  const times = await deaths();
  tally.count('deaths during a recovery', times - 1);
  tally.expect('rig', 'a request died in its recovery', times === 2, `at ${at}: ${times} deaths`);
  const { status } = await asked;
  tally.expect('F28', 'what died in its recovery is done by the next', status === 201, `at ${at}: answered ${status}`);
  await Promise.all(apis.map((api) => api.ready()));
}

/** What the clock does within fifteen seconds: a dead process's claim to a key runs out. */
function letGo({ database }: World, key: string): Promise<unknown> {
  return withClient(database.url, (client) =>
    client.query(
      `UPDATE platform.idempotency_keys SET lease_until = now()
       WHERE status IS NULL AND resource_id = (SELECT id FROM orders.orders WHERE email = $1)`,
      [`${key}@example.com`],
    ),
  );
}
