import { setTimeout as sleep } from 'node:timers/promises';
import { checkAll, type Scenario } from './scenario.js';

/** Transactions that commit long after others that began later: a log read by position alone would skip them. */
export const LATE_COMMITS: Scenario = {
  name: 'late-commits',
  covers: ['I18', 'I19', 'I20', 'I21'],
  story:
    'every other transaction of the API processes sleeps up to 1.5 s before its commit while the log is being read',
  async run(stage) {
    const { world, tally, rounds } = stage;
    const load = world.load({ clients: 24, perSecond: 40, variants: await world.stockUp(20, 100_000) });
    const before = await world.stops('sleep');
    await sleep(500);
    await rounds({ short: 1, push: 2, nightly: 20 }, async () => {
      for (const ms of [50, 300, 1500]) {
        for (const api of world.apis)
          await world.plan(api, [{ at: 'transaction.before-commit', action: 'sleep', ms, oneIn: 2 }]);
        await sleep(2_000);
      }
    });
    for (const api of world.apis) await world.plan(api, []);
    await load.stop();
    const heldUp = (await world.stops('sleep')) - before;
    tally.count('transactions held up', heldUp);
    tally.expect('rig', 'transactions were held up', heldUp > 0, 'none was');
    await checkAll(stage);
  },
};
