import { setTimeout as sleep } from 'node:timers/promises';
import { type Failpoint } from '../../platform/runtime/failpoint.js';
import { checkAll, type Scenario } from './scenario.js';

const PLACES: readonly Failpoint[] = [
  'transaction.before-commit',
  'checkout.placed',
  'checkout.asked',
  'checkout.settled',
  'operation.begun',
  'operation.asked',
  'idempotency.handled',
];

/** Work that fails at a later step leaves nothing behind that anybody hears of. */
export const ROLLBACKS: Scenario = {
  name: 'rollbacks',
  covers: ['I6', 'I8', 'I18', 'I24'],
  story: 'one in four passages of each place on the money path throws, in both API processes',
  plantsFailures: true,
  async run(stage) {
    const { world, tally, rounds } = stage;
    const load = world.load({
      clients: 12,
      perSecond: 30,
      variants: await world.stockUp(20, 100_000),
      abandonPercent: 20,
    });
    const before = await world.stops('throw');
    await rounds({ short: 1, push: 1, nightly: 10 }, async () => {
      for (const at of PLACES) {
        for (const api of world.apis) await world.plan(api, [{ at, action: 'throw', oneIn: 4 }]);
        await sleep(1_500);
      }
    });
    await world.plan(undefined, []);
    await load.stop();
    const throws = (await world.stops('throw')) - before;
    tally.count('throws', throws);
    tally.expect('rig', 'work failed at later steps', throws > 0, 'nothing was thrown');
    await checkAll(stage);
  },
};
