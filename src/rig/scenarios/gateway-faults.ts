import { setTimeout as sleep } from 'node:timers/promises';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** Of a hundred calls with an effect. Source of the shares: the issue's own list for I11. */
const RATES = [
  { fault: 'timeout_after', probability: 0.15 },
  { fault: 'timeout_before', probability: 0.05 },
  { fault: 'reset_before', probability: 0.05 },
  { fault: 'reset_after', probability: 0.1 },
  { fault: 'error_after', probability: 0.1 },
  { fault: 'error_before', probability: 0.05 },
  { fault: 'rate_limited', probability: 0.03 },
  { fault: 'huge_body', probability: 0.02 },
  { fault: 'nonsense_body', probability: 0.03 },
];

/** A gateway that acts and does not say so, says so and has not acted, and loses a part of its news. */
export const GATEWAY_FAULTS: Scenario = {
  name: 'gateway-faults',
  covers: ['I10', 'I11', 'I12', 'I15', 'F6', 'F7', 'F17', 'F26'],
  story:
    'time-outs, resets, 500 after the effect and nonsense from the gateway; webhooks lost, late, doubled and out of order',
  isShort: true,
  async run(stage) {
    const { world, tally, random, rounds } = stage;
    const { stripe } = world;
    const before = await soFar(stage);
    const script = random.shuffled(RATES).map(({ fault }) => ({ fault })); // each once for sure, then as the dice say
    await stripe.control('POST', 'faults', { script, rates: RATES, seed: random.whole(1, 1_000_000) });
    const news = { lost: 0.2, duplicated: 0.3, reordered: 0.3, late: 0.1, seed: random.whole(1, 1_000_000) };
    await stripe.control('POST', 'webhooks', news);
    const load = world.load({
      clients: 24,
      perSecond: 30,
      variants: await world.stockUp(20, 100_000),
      abandonPercent: 30,
    });
    await rounds({ short: 1, push: 2, nightly: 20 }, async () => {
      await sleep(8_000);
      await random.any(world.apis).kill();
      tally.count('kills meanwhile');
    });
    await stripe.control('DELETE', 'faults');
    await load.stop();
    const { struck, lost } = await soFar(stage);
    for (const { fault } of RATES) {
      const times = (struck[fault] ?? 0) - (before.struck[fault] ?? 0);
      tally.count(`gateway: ${fault}`, times);
      tally.expect('rig', 'each fault of the gateway struck', times > 0, `${fault} never did`);
    }
    tally.count('news lost', lost - before.lost);
    tally.expect('rig', 'news was lost', lost > before.lost, 'all of it was sent');
    await stripe.control('POST', 'webhooks', { lost: 0, duplicated: 0, reordered: 0, late: 0 });
    await checkAll(stage);
  },
};

/** How often each fault has struck in this world, and how much of its news the gateway has lost. */
async function soFar({ world: { stripe } }: Stage): Promise<{ struck: Record<string, number>; lost: number }> {
  const { struck } = await stripe.control<{ struck: Record<string, number> }>('GET', 'faults');
  const { lost } = await stripe.control<{ lost: number }>('GET', 'webhooks');
  return { struck, lost };
}
