import { setTimeout as sleep } from 'node:timers/promises';
import { checkAll, type Scenario } from './scenario.js';

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
  covers: ['I10', 'I11', 'I12', 'I15', 'F6', 'F7', 'F17', 'F26', 'F28'],
  story:
    'time-outs, resets, 500 after the effect and nonsense from the gateway; webhooks lost, late, doubled and out of order',
  isShort: true,
  async run(stage) {
    const { world, tally, random, rounds } = stage;
    const { stripe } = world;
    await stripe.control('POST', 'faults', { rates: RATES, seed: random.whole(1, 1_000_000) });
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
    const { struck } = await stripe.control<{ struck: Record<string, number> }>('GET', 'faults');
    for (const [fault, times] of Object.entries(struck)) tally.count(`gateway: ${fault}`, times);
    tally.expect('rig', 'silence after the effect struck', (struck['timeout_after'] ?? 0) > 0, 'it never did');
    await stripe.control('POST', 'webhooks', { lost: 0, duplicated: 0, reordered: 0, late: 0 });
    await checkAll(stage);
  },
};
