import { setTimeout as sleep } from 'node:timers/promises';
import { send } from '../driver/http.js';
import { type Faults } from '../proxy/faults.js';
import { type World } from '../world/world.js';
import { isRefusal, LONGEST_ANSWER_MS, RECOVERY_MS } from './expected.js';
import { checkAll, noInternalErrors, type Scenario, type Stage } from './scenario.js';

/** A way in which the link to the database is bad, and for how long. */
interface BadLink {
  readonly name: string;
  readonly covers: readonly string[];
  readonly story: string;
  readonly faults: Faults;
  readonly breaksOpenOnes?: boolean;
  readonly ms: number;
  /** True when nothing can be served meanwhile, but for what arrives as the link heals. */
  readonly isDown: boolean;
}

const LINKS: readonly BadLink[] = [
  {
    name: 'database-gone',
    covers: ['F5', 'I29'],
    story: 'the database refuses everybody for five seconds',
    faults: { refused: true },
    breaksOpenOnes: true,
    ms: 5_000,
    isDown: true,
  },
  {
    name: 'database-half-open',
    covers: ['F24'],
    story: 'connections to the database look alive and carry nothing for twelve seconds',
    faults: { lost: 'both' },
    ms: 12_000,
    isDown: true,
  },
  {
    name: 'database-one-way',
    covers: ['F24'],
    story: 'the database hears and is not heard for twelve seconds',
    faults: { lost: 'down' },
    ms: 12_000,
    isDown: true,
  },
  {
    name: 'database-slow',
    covers: ['F9'],
    story: 'everything to and from the database is 50 to 100 ms late, in slices',
    faults: { latencyMs: 50, jitterMs: 50, sliceBytes: 512 },
    ms: 6_000,
    isDown: false,
  },
  {
    name: 'database-crawls',
    covers: ['F9'],
    story: 'each statement takes a second and more, and a checkout has sixteen',
    faults: { latencyMs: 500, jitterMs: 100 },
    ms: 12_000,
    isDown: false,
  },
];

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
      await Promise.all([probe(stage, link), shopThrough(stage, link, variants)]);
      for (const each of world.links) each.heal();
      const wasBad = told().every((count, index) => count > before[index]!);
      if (link.isDown) tally.expect('rig', 'the link was bad', wasBad, 'nobody was told so');
      const recoveryMs = await servesAgain(world);
      tally.worst('served again after at most (ms)', recoveryMs);
      tally.expect('I29', 'served again within 10 s of the healing', recoveryMs <= RECOVERY_MS, `${recoveryMs} ms`);
    });
    await load.stop();
    noInternalErrors(stage);
    await checkAll(stage);
  },
}));

/** Asks every quarter of a second as long as the link is bad: what comes, and when. */
async function probe({ world, tally }: Stage, { ms, isDown, name }: BadLink): Promise<void> {
  const probes: Promise<void>[] = [];
  for (const until = Date.now() + ms; Date.now() < until; await sleep(250)) {
    for (const url of world.urls) probes.push(one(url));
  }
  await Promise.all(probes);

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

/** A new shopper each second, who buys while the link is bad: some answer must come in time. */
async function shopThrough({ world, tally }: Stage, { ms, name }: BadLink, variants: readonly string[]): Promise<void> {
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
