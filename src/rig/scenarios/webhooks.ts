import { inParallel, upTo } from '../driver/in-parallel.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const FORGERIES = ['unsigned', 'altered', 'old', 'other_secret'] as const;
const TIMES = 10;

interface Delivery {
  readonly event: string;
  readonly status: number;
}

/** The gateway's news: late, backwards, many times over, and made up by somebody else. */
export const WEBHOOKS: Scenario = {
  name: 'webhooks',
  covers: ['I5', 'I9', 'I25', 'F15', 'F16', 'F17', 'F18'],
  story: 'all news held back, then told backwards and ten times each; then forged in four ways',
  async run(stage) {
    const { world, tally, sized } = stage;
    const { stripe } = world;
    await stripe.control('POST', 'webhooks', { hold: true });
    const orders = sized({ short: 10, push: 60, nightly: 500 });
    const [variant_id] = await world.stockUp(1, 100_000);
    await inParallel(8, upTo(orders), async (index) => {
      const { paymentId } = await world.shopper.checkout({
        lines: [{ variant_id: variant_id!, quantity: 1 }],
        token: world.shopper.wallet.sure,
      });
      if (index % 2 === 0) await world.shopper.operate('capture', paymentId!);
      if (index % 4 === 0) await world.shopper.operate('refund', paymentId!, 100);
    });
    const before = await kept(stage);
    const earlier = (await deliveriesOf(stage)).length; // other scenarios of this world
    await stripe.control('POST', 'webhooks/release', { order: 'reversed', times: TIMES });
    const deliveries = (await deliveriesOf(stage)).slice(earlier);
    const refused = deliveries.filter(({ status }) => status !== 200);
    const events = new Set(deliveries.map(({ event }) => event));
    tally.count('messages', deliveries.length);
    tally.add({
      invariant: 'I25',
      title: 'every genuine message gets 200',
      looked: deliveries.length,
      violations: refused.map(({ event, status }) => `${event}: ${status}`),
    });
    const stored = (await kept(stage)) - before;
    tally.expect(
      'I25',
      'each message is kept once, however often it comes',
      stored === events.size,
      `${stored} kept of ${events.size}`,
    );
    await stripe.control('POST', 'webhooks', { hold: false });
    await forge(stage, [...events].slice(0, sized({ short: 3, push: 20, nightly: 100 })));
    await checkAll(stage);
  },
};

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

function kept({ world }: Stage): Promise<number> {
  return withClient(
    world.database.url,
    async (client) =>
      (await client.query<{ count: number }>('SELECT count(*)::int FROM payments.webhooks')).rows[0]!.count,
  );
}
