import { setTimeout as sleep } from 'node:timers/promises';
import { type Heard, send } from '../driver/http.js';
import { type World } from '../world/world.js';
import { type BadLink, LINKS } from './database-links.js';
import { isRefusal, LONGEST_ANSWER_MS, quantile, RECOVERY_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const UNREADY = 'probes that were told "not ready"';
const REFUSED = 'probes that were refused';

export const BAD_LINKS: readonly Scenario[] = LINKS.map((link) => ({
  ...link,
  async run(stage: Stage): Promise<void> {
    const { world, tally, rounds } = stage;
    const variants = await world.stockUp(20, 100_000);
    const load = world.load({ clients: 16, perSecond: 20, variants });
    const told = (): number[] => [UNREADY, REFUSED].map((what) => tally.counts.get(what) ?? 0);
    await rounds({ short: 1, push: 1, nightly: 5 }, async () => {
      await sleep(1_000);
      for (const each of world.links) each.set(link.faults);
      if (link.breaksOpenOnes) for (const each of world.links) each.reset();
      const before = told();
      const [served] = await Promise.all([probe(stage, link), shopThrough(stage, link, variants)]);
      for (const each of world.links) each.heal();
      const wasTold = told().every((count, index) => count > before[index]!);
      if (link.isDown) tally.expect('rig', 'the link was bad', wasTold, 'nobody was told so');
      else wasLate(stage, link, served);
      const recoveryMs = await servesAgain(world);
      tally.worst('served again after at most (ms)', recoveryMs);
      tally.expect('I29', 'served again within 10 s of the healing', recoveryMs <= RECOVERY_MS, `${recoveryMs} ms`);
    });
    await load.stop();
    await checkAll(stage);
  },
}));

/** What needs the database and is served takes as long as one statement does, there and back. */
function wasLate({ tally }: Stage, { faults: { latencyMs = 0 }, name }: BadLink, served: readonly Heard[]): void {
  const [ms, least] = [quantile(served, 0.5), 2 * latencyMs];
  tally.count('probes that were served', served.length);
  tally.expect('rig', 'the link was late', ms >= least, `${name}: half of ${served.length} came within ${ms} ms`);
}

/** Asks every quarter of a second as long as the link is bad: what comes, and when. Answers what was served. */
async function probe(stage: Stage, link: BadLink): Promise<Heard[]> {
  const { world, tally } = stage;
  const { ms, isDown, name } = link;
  const served: Heard[] = [];
  const probes: Promise<void>[] = [];
  for (const until = Date.now() + ms; Date.now() < until; await sleep(250)) {
    for (const url of world.urls) probes.push(one(url));
  }
  await Promise.all(probes);
  return served;

  async function one(url: string): Promise<void> {
    const ready = await send({ method: 'GET', url: `${url}/health/ready`, timeoutMs: 30_000 });
    const read = await send({
      method: 'GET',
      url: `${url}/v1/admin/orders?limit=1`,
      headers: world.office.headers,
      timeoutMs: 30_000,
    });
    tally.count('probes');
    if (isRefusal(ready)) tally.count(UNREADY);
    if (isRefusal(read)) tally.count(REFUSED);
    served.push(...[ready, read].filter(({ status }) => status === 200));
    for (const heard of [ready, read]) refusedInTime(stage, link, heard);
    tally.worst('longest answer (ms)', Math.max(ready.ms, read.ms));
    tally.expect(
      'I29',
      'processes stay up and answer',
      ready.status !== 0 && read.status !== 0,
      `${name}: ${ready.why ?? read.why}`,
    );
    tally.expect(
      isDown ? 'I29' : 'I27',
      'no answer takes longer than 10 s',
      read.ms <= LONGEST_ANSWER_MS,
      `${name}: ${read.status} after ${Math.round(read.ms)} ms`,
    );
    tally.expect(
      'I28',
      'what cannot be served is 503 with Retry-After',
      read.status === 200 || isRefusal(read),
      `${name}: ${read.status} ${read.text}`,
    );
  }
}

/** What cannot be is said at once. */
function refusedInTime({ tally }: Stage, { longestRefusalMs, name }: BadLink, heard: Heard): void {
  if (longestRefusalMs === undefined || !isRefusal(heard)) return;
  const why = `${name}: ${heard.status} after ${Math.round(heard.ms)} ms`;
  tally.expect('F5', 'without a database everybody is refused within 2 s', heard.ms <= longestRefusalMs, why);
}

/** A new shopper each second, who buys while the link is bad: some answer must come in time. */
async function shopThrough(stage: Stage, link: BadLink, variants: readonly string[]): Promise<void> {
  const { world, tally } = stage;
  const { ms, name } = link;
  const { shopper } = world;
  const shoppers: Promise<void>[] = [];
  for (const until = Date.now() + ms; Date.now() < until; await sleep(1_000)) shoppers.push(one());
  await Promise.all(shoppers);

  async function one(): Promise<void> {
    const heard = await shopper.tryCheckout({ lines: shopper.oneOf(variants), token: shopper.wallet.sure });
    tally.count('shoppers meanwhile');
    tally.worst('longest answer to a shopper (ms)', heard.ms);
    tally.expect('I28', 'every checkout is answered', heard.status !== 0, `${name}: ${heard.why}`);
    const why = `${name}: ${heard.status} after ${Math.round(heard.ms)} ms`;
    tally.expect('I28', 'no checkout waits longer than 10 s', heard.ms <= LONGEST_ANSWER_MS, why);
    refusedInTime(stage, link, heard);
  }
}

async function servesAgain(world: World): Promise<number> {
  const healed = Date.now();
  for (;;) {
    const answers = await Promise.all(
      world.urls.map((url) => send({ method: 'GET', url: `${url}/health/ready`, timeoutMs: 5_000 })),
    );
    if (answers.every(({ status }) => status === 200)) return Date.now() - healed;
    if (Date.now() - healed > 60_000) return Number.POSITIVE_INFINITY;
    await sleep(50);
  }
}
