import { setTimeout as sleep } from 'node:timers/promises';
import { send } from '../driver/http.js';
import { type World } from '../world/world.js';
import { LONGEST_ANSWER_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** Ten silences in a row in each process, by clients who wait up to a second for each. */
const LONGEST_OPENING_MS = 40_000;
/** The breaker's pause, one call that tries, and a second for the clock of the probe. */
const CLOSED_AGAIN_MS = 15_000;
/** Calls that reach the gateway for each operation asked for (F25). */
const MOST_CALLS = 1.2;
const CLIENTS = 12;
/** The reads by which the shop looks up an unknown outcome; in a storm they fail like the rest. */
const READS = ['list', 'search', 'retrieve'].map((read) => `payment_intents.${read}`);

/** A way in which the gateway is bad. */
interface BadGateway {
  readonly name: string;
  readonly covers: readonly string[];
  readonly story: string;
  begin(world: World): Promise<unknown>;
  end(world: World): Promise<unknown>;
  /** Calls with an effect that reached it while it was bad; absent: nothing reaches it. */
  calls?(world: World): Promise<number>;
}

const BAD: readonly BadGateway[] = [
  {
    name: 'gateway-half-open',
    covers: ['I12', 'I28', 'F24'],
    story: 'connections to the gateway look alive and carry nothing for some seconds, under load',
    begin: (world) => Promise.resolve(world.gatewayLink.set({ lost: 'both' })),
    end: (world) => Promise.resolve(world.gatewayLink.heal()),
  },
  {
    name: 'gateway-storm',
    covers: ['I12', 'I28', 'F25'],
    story: 'the gateway answers 5xx to everything for some seconds, under load',
    begin: ({ stripe }) =>
      stripe.control('POST', 'faults', {
        rates: [
          { fault: 'unavailable', probability: 1 },
          ...READS.map((on) => ({ on, fault: 'error_before', probability: 1 })),
        ],
      }),
    end: ({ stripe }) => stripe.control('DELETE', 'faults'),
    async calls({ stripe }) {
      const { struck } = await stripe.control<{ struck: Record<string, number> }>('GET', 'faults');
      return struck['unavailable'] ?? 0;
    },
  },
];

/** A gateway that is there and of no use: its breaker must open, others be offered, and all be well after it. */
export const BAD_GATEWAYS: readonly Scenario[] = BAD.map((bad) => ({
  ...bad,
  async run(stage: Stage): Promise<void> {
    const { world, tally, rounds, sized } = stage;
    const { sender } = world.shopper;
    const variants = await world.stockUp(20, 100_000);
    await rounds({ short: 1, push: 1, nightly: 6 }, async () => {
      const [times, silences] = [sender.times.length, sender.statuses.get(0) ?? 0];
      const callsBefore = (await bad.calls?.(world)) ?? 0;
      await bad.begin(world);
      const asked = await shopThrough(stage, variants, sized({ short: 5_000, push: 6_000, nightly: 15_000 }));
      const calls = ((await bad.calls?.(world)) ?? 0) - callsBefore;
      await bad.end(world);
      tally.count('checkouts meanwhile', asked);
      const longest = sender.times.slice(times).reduce((most, ms) => Math.max(most, ms), 0);
      tally.worst('longest answer (ms)', longest);
      tally.expect('I28', 'no checkout waits longer than 10 s', longest <= LONGEST_ANSWER_MS, `${longest} ms`);
      const unheard = (sender.statuses.get(0) ?? 0) - silences;
      tally.expect('I28', 'every checkout is answered', unheard === 0, `${unheard} were not`);
      if (bad.calls) {
        tally.count('calls that reached the gateway', calls);
        tally.expect('I28', 'the storm struck', calls > 0, 'no call reached the gateway');
        tally.expect('I28', 'at most 1.2 calls an operation', calls <= asked * MOST_CALLS, `${calls} for ${asked}`);
      }
      await closesAgain(stage, variants);
    });
    await checkAll(stage);
  },
}));

/**
 * Shoppers who go away when they do not hear, until the time is over and each process has had enough calls for its breaker;
 * how many there were. Watches what is offered.
 */
async function shopThrough({ world, tally }: Stage, variants: readonly string[], ms: number): Promise<number> {
  const { random, wallet } = world.shopper;
  const begun = Date.now();
  let asked = 0;
  const withoutIt = new Set<string>();
  const goesOn = (): boolean => {
    const past = Date.now() - begun;
    return past < ms || (withoutIt.size < world.urls.length && past < LONGEST_OPENING_MS);
  };
  const client = async (): Promise<void> => {
    while (goesOn()) {
      asked++;
      await checkout(world, variants, wallet.sure, true);
      await sleep(random.whole(200, 600));
    }
  };
  const watch = async (): Promise<void> => {
    for (; goesOn(); await sleep(250)) {
      for (const url of world.urls) {
        const { text } = await send({ method: 'GET', url: `${url}/v1/store/payment-options?country=DE&currency=EUR` });
        if (text.includes('"sandbox"') && !text.includes('"stripe"')) withoutIt.add(url);
      }
    }
  };
  await Promise.all([watch(), ...Array.from({ length: CLIENTS }, client)]);
  for (const url of world.urls)
    tally.expect('I28', 'the breaker opens, and only the other gateway is offered', withoutIt.has(url), url);
  const other = await checkout(world, variants, wallet.sureInParts, false);
  tally.expect('I28', 'the other gateway takes money meanwhile', other.status === 201, `answered ${other.status}`);
  return asked;
}

/** Shoppers come as before until each process has closed its breaker; then this gateway must take money. */
async function closesAgain({ world, tally }: Stage, variants: readonly string[]): Promise<void> {
  const healed = Date.now();
  const { sure } = world.shopper.wallet;
  let open = await breakersOpen(world);
  for (; open && Date.now() - healed < 4 * CLOSED_AGAIN_MS; open = await breakersOpen(world)) {
    await checkout(world, variants, sure, true);
    await sleep(100);
  }
  const ms = open ? Number.POSITIVE_INFINITY : Date.now() - healed;
  tally.worst('breakers closed again after at most (ms)', ms);
  tally.expect('I28', 'the breakers close within 15 s of the healing', ms <= CLOSED_AGAIN_MS, `${ms} ms`);
  const { status } = await checkout(world, variants, sure, false);
  tally.expect('I28', 'the healed gateway takes money', status === 201, `answered ${status}`);
}

async function breakersOpen(world: World): Promise<boolean> {
  const answers = await Promise.all(world.urls.map((url) => send({ method: 'GET', url: `${url}/health/ready` })));
  return !answers.every(({ text }) => /"stripe":\s*"closed"/.test(text));
}

function checkout({ shopper }: World, variants: readonly string[], token: string, abandon: boolean) {
  return shopper.checkout({ lines: shopper.oneOf(variants), token, abandon });
}
