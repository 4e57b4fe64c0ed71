import { setTimeout as sleep } from 'node:timers/promises';
import { Load } from '../driver/load.js';
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
      const load = new Load(world.shopper, { ...RATE, variants: await world.stockUp(20, 100_000), abandonPercent: 20 });
      await rounds({ short: 1, push: 5, nightly: 60 }, async () => {
        await sleep(random.whole(...pause));
        const { inFlight, unknown, recoveryMs } = await strike(world, target);
        const isTest = target === 'worker' ? inFlight > 0 : unknown > 0;
        tally.count('kills');
        if (isTest) tally.count('kills under load');
        tally.count('operations in flight', inFlight);
        tally.count('outcomes unknown', unknown);
        tally.worst('back in business after at most (ms)', recoveryMs);
        tally.expect('I29', 'back in business within 10 s', recoveryMs <= RECOVERY_MS, `${target}: ${recoveryMs} ms`);
      });
      await sleep(500);
      await load.stop();
      await checkAll(stage);
    },
  };
}

export const KILLS: readonly Scenario[] = [
  kills('api', ['I6', 'I7', 'I8', 'I11', 'I12', 'F1', 'F2', 'F3'], [1_500, 4_000]),
  kills('database', ['I7', 'I8', 'I29', 'F5'], [2_500, 5_000]),
  kills('worker', ['I19', 'I20', 'I23', 'F4'], [1_500, 4_000]),
];
