import { setTimeout as sleep } from 'node:timers/promises';
import { strike, type Target } from '../nemesis/strikes.js';
import { RECOVERY_MS } from './expected.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const RATE = { clients: 24, perSecond: 40 };

/** `kill -9` of one part, again and again, while shoppers and staff go on. */
function kills(target: Target, covers: string[], pause: readonly [number, number]): Scenario {
  return {
    name: `kill-${target}`,
    covers,
    story: `kill -9 of ${target === 'database' ? 'the postmaster and every backend' : `the ${target}`} at random moments of continuous load`,
    isShort: target === 'database',
    async run(stage: Stage): Promise<void> {
      const { world, tally, random, rounds } = stage;
      const load = world.load({ ...RATE, variants: await world.stockUp(20, 100_000), abandonPercent: 20 });
      await rounds({ short: 1, push: 5, nightly: 60 }, async () => {
        await sleep(random.whole(...pause));
        const { inFlight, cutOff, recoveryMs } = await strike(world, target);
        tally.count('kills');
        if (cutOff > 0) tally.count('kills under load');
        tally.count('operations in flight', inFlight);
        tally.count(target === 'worker' ? 'jobs and facts cut off' : 'answers cut off', cutOff);
        if (target !== 'database') return; // without one process of the shop the others go on
        tally.worst('an order confirmed after at most (ms)', recoveryMs);
        tally.expect('I29', 'an order is confirmed within 10 s', recoveryMs <= RECOVERY_MS, `${recoveryMs} ms`);
      });
      await sleep(500);
      await load.stop();
      const underLoad = tally.counts.get('kills under load') ?? 0;
      tally.expect('rig', 'a kill cut something off', underLoad > 0, 'none did');
      await checkAll(stage);
    },
  };
}

export const KILLS: readonly Scenario[] = [
  kills('api', ['I6', 'I7', 'I8', 'I11', 'I12', 'F1', 'F2', 'F3'], [1_500, 4_000]),
  kills('database', ['I7', 'I8', 'I29', 'F5'], [2_500, 5_000]),
  kills('worker', ['I19', 'I20', 'I23', 'F4'], [1_500, 4_000]),
];
