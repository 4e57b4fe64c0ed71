import { inParallel, upTo } from '../driver/in-parallel.js';
import { withClient } from '../processes/database-server.js';
import { quiescent } from '../world/quiescence.js';
import { quantile } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const FORGERIES = ['unsigned', 'altered', 'old', 'other_secret'] as const;
const TIMES = 10;
const PER_SECOND = 200;
/** Of a hundred acknowledgements at that rate 99 are quicker (I25). */
const P99_MS = 200;
const DAYS_LATE = 3;
/** Of what gateways tell of, how it stands. */
const STANDING = `SELECT (SELECT json_agg((id, status, money) ORDER BY id)::text FROM orders.orders) AS orders,
  (SELECT json_agg((id, status, authorized, captured, refunded, voided) ORDER BY id)::text FROM payments.payments) AS payments`;

interface Delivery {
  readonly event: string;
  readonly status: number;
  readonly ms: number;
}

/** The gateway's news: late, backwards, many times over, and made up by somebody else. */
export const WEBHOOKS: Scenario = {
  name: 'webhooks',
  covers: ['I5', 'I9', 'I25', 'F15', 'F16', 'F17', 'F18'],
  story:
    'all news held back, then told backwards and ten times each, 200 a second; then forged in four ways; then told days late',
  async run(stage) {
    const { world, tally, sized } = stage;
    const { stripe } = world;
    await stripe.control('POST', 'webhooks', { hold: true });
    const orders = sized({ short: 10, push: 60, nightly: 500 });
    const variant_id = await world.stockOf(100_000);
    await inParallel(8, upTo(orders), async (index) => {
      const { paymentId } = await world.shopper.checkout({
        lines: [{ variant_id, quantity: 1 }],
        token: world.shopper.wallet.sure,
      });
      if (index % 2 === 0) await world.shopper.operate('capture', paymentId!);
      if (index % 4 === 0) await world.shopper.operate('refund', paymentId!, 100);
    });
    const before = await kept(stage);
    const earlier = (await deliveriesOf(stage)).length; // other scenarios of this world
    const begun = performance.now();
    await stripe.control('POST', 'webhooks/release', { order: 'reversed', times: TIMES, perSecond: PER_SECOND });
    const seconds = (performance.now() - begun) / 1000;
    const deliveries = (await deliveriesOf(stage)).slice(earlier);
    const events = new Set(deliveries.map(({ event }) => event));
    tally.count('messages', deliveries.length);
    acknowledged(stage, deliveries, seconds);
    answered(stage, deliveries);
    const stored = (await kept(stage)) - before;
    tally.expect(
      'I25',
      'each message is kept once, however often it comes',
      stored === events.size,
      `${stored} kept of ${events.size}`,
    );
    await stripe.control('POST', 'webhooks', { hold: false });
    const some = [...events].slice(0, sized({ short: 3, push: 20, nightly: 100 }));
    await forge(stage, some);
    await tellLate(stage, some);
    await checkAll(stage);
  },
};

/**
 * How long acknowledgements took. The target is about a stream of 200 a second over minutes: it is expected of the nightly
 * size, and only where the stream was as fast as that. Where it was not, the machine that also runs the gateway, the
 * database and the worker is what was measured.
 */
function acknowledged({ tally, sized }: Stage, deliveries: readonly Delivery[], seconds: number): void {
  const p99 = quantile(deliveries, 0.99);
  const perSecond = Math.round(deliveries.length / seconds);
  tally.count('messages per second', perSecond);
  tally.worst('acknowledged, p50 (ms)', quantile(deliveries, 0.5));
  tally.worst('acknowledged, p99 (ms)', p99);
  if (!sized({ short: 0, push: 0, nightly: 1 })) return;
  if (perSecond < PER_SECOND * 0.9) tally.skipped.push(`p99 < ${P99_MS} ms: only ${perSecond} messages a second came`);
  else tally.expect('I25', 'acknowledged within 200 ms, p99', p99 < P99_MS, `p99 ${p99} ms`);
}

/** A shop that is full may ask for a message again (503), and no more than that: each is taken in the end. */
function answered({ tally }: Stage, deliveries: readonly Delivery[]): void {
  const taken = new Set(deliveries.flatMap(({ event, status }) => (status === 200 ? [event] : [])));
  const full = deliveries.filter(({ status }) => status === 503);
  tally.count('messages asked for again (503)', full.length);
  tally.add({
    invariant: 'I25',
    title: 'every genuine message is taken: 200, or 503 while the shop is full',
    looked: deliveries.length,
    violations: deliveries
      .filter(({ event, status }) => (status !== 200 && status !== 503) || !taken.has(event))
      .map(({ event, status }) => `${event}: ${status}`),
  });
}

async function deliveriesOf({ world }: Stage): Promise<readonly Delivery[]> {
  return (await world.stripe.control<{ deliveries: Delivery[] }>('GET', 'webhooks')).deliveries;
}

async function forge(stage: Stage, events: readonly string[]): Promise<void> {
  const before = await kept(stage);
  for (const event of events) {
    for (const how of FORGERIES) {
      const { status } = await stage.world.stripe.control<{ status: number }>('POST', 'webhooks/forge', { event, how });
      stage.tally.count('forgeries');
      stage.tally.expect(
        'I25',
        'a forged message gets 400 or 401',
        status === 400 || status === 401,
        `${how}: ${status}`,
      );
    }
  }
  const more = (await kept(stage)) - before;
  stage.tally.expect('I25', 'nothing of a forgery is kept', more === 0, `${more} kept`);
}

/** News of what has long been settled: it is taken, and everything stays as it is. */
async function tellLate(stage: Stage, events: readonly string[]): Promise<void> {
  const { world, tally } = stage;
  await quiescent(world);
  const [before, earlier] = [await standing(stage), (await deliveriesOf(stage)).length];
  for (const event of events) await world.stripe.control('POST', 'events/late', { event, days: DAYS_LATE });
  await world.stripe.control('POST', 'webhooks/drain');
  const answers = (await deliveriesOf(stage)).slice(earlier);
  await quiescent(world);
  tally.count('messages that came days late', answers.length);
  const refused = answers.filter(({ status }) => status !== 200 && status !== 503);
  tally.add({
    invariant: 'F16',
    title: 'a message that comes days late is taken',
    looked: events.length,
    violations: refused.map(({ event, status }) => `${event}: ${status}`),
  });
  const isSame = (await standing(stage)) === before && answers.length >= events.length;
  tally.expect('F16', 'messages that come days late change nothing', isSame, 'orders or payments stand otherwise');
}

async function standing({ world }: Stage): Promise<string> {
  const { rows } = await withClient(world.database.url, (client) => client.query<object>(STANDING));
  return JSON.stringify(rows);
}

function kept({ world }: Stage): Promise<number> {
  return withClient(
    world.database.url,
    async (client) =>
      (await client.query<{ count: number }>('SELECT count(*)::int FROM payments.webhooks')).rows[0]!.count,
  );
}
