import { setTimeout as sleep } from 'node:timers/promises';
import { checkAll, type Scenario } from './scenario.js';

const LONGEST_EXIT_MS = 15_000;

/** A deployment in the middle of business. */
export const ROLLING_RESTARTS: Scenario = {
  name: 'rolling-restarts',
  covers: ['I30', 'I23'],
  story:
    'SIGTERM to one process after the other under load; each finishes what it is at, and the next comes when it is back',
  async run(stage) {
    const { world, tally, rounds } = stage;
    const from = world.history.operations.length;
    const load = world.load({ clients: 24, perSecond: 60, variants: await world.stockUp(20, 100_000) });
    await sleep(1_000);
    await rounds({ short: 1, push: 1, nightly: 8 }, async () => {
      for (const process of world.processes) {
        const { code, ms } = await process.terminate();
        tally.count('restarts');
        tally.worst('longest exit (ms)', ms);
        tally.expect(
          'I30',
          'a process that is asked to end does so in time',
          code === 0 && ms <= LONGEST_EXIT_MS,
          `${process.name} ended with ${code} after ${ms} ms`,
        );
        await sleep(300);
        await process.ready();
      }
    });
    await load.stop();
    const operations = world.history.operations.slice(from);
    const failed = operations.filter(({ outcome }) => outcome === 'unknown').length;
    tally.count('operations', operations.length);
    tally.count(
      'sendings repeated',
      operations.reduce((sum, { unknowns }) => sum + unknowns, 0),
    );
    tally.add({
      invariant: 'I30',
      title: 'no idempotent request fails',
      looked: operations.length,
      violations: failed ? [`${failed} failed`] : [],
    });
    await checkAll(stage);
  },
};
