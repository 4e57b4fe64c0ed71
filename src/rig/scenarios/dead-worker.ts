import { setTimeout as sleep } from 'node:timers/promises';
import { upTo } from '../driver/in-parallel.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const RESUME_MS = 30_000;

/** A worker dies with jobs in its hands; they go on within half a minute. */
export const DEAD_WORKER: Scenario = {
  name: 'dead-worker',
  covers: ['I23', 'F4'],
  story: 'the worker is killed at the moment it has taken a job, and at the moment it has done one',
  async run(stage) {
    const { world, tally, rounds } = stage;
    const variant_id = await world.stockOf(100_000);
    await rounds({ short: 1, push: 1, nightly: 15 }, async () => {
      for (const at of ['jobs.taken', 'jobs.done'] as const) {
        const { pid } = world.worker;
        await world.plan(world.worker, [{ at, action: 'kill' }]);
        await Promise.all(
          upTo(4).map(() =>
            world.shopper.checkout({
              lines: [{ variant_id, quantity: 1 }],
              token: world.shopper.wallet.sure,
            }),
          ),
        );
        while (world.worker.pid === pid) await sleep(20);
        await world.plan(world.worker, []);
        const left = await leftBehind(stage); // the next worker is not there yet
        const resumedMs = await resumed(stage, left);
        tally.count('kills');
        tally.count('jobs in its hands', left.length);
        tally.expect('rig', 'a dead worker had jobs in its hands', left.length > 0, at);
        tally.worst('jobs free again after at most (ms)', resumedMs);
        tally.expect('I23', 'jobs of a dead worker go on within 30 s', resumedMs <= RESUME_MS, `${resumedMs} ms`);
      }
    });
    await checkAll(stage);
  },
};

/** The jobs that the worker died with. */
function leftBehind({ world }: Stage): Promise<string[]> {
  return withClient(world.database.url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL',
    );
    return rows.map(({ id }) => id);
  });
}

/** Milliseconds until these jobs are done and no letter waits any more. */
function resumed({ world }: Stage, jobs: readonly string[]): Promise<number> {
  const killed = Date.now();
  return withClient(world.database.url, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int FROM graphile_worker.jobs WHERE attempts < max_attempts AND (id = ANY ($1) OR task_identifier LIKE 'marketing.%')`,
        [jobs],
      );
      if (rows[0]!.count === 0 || Date.now() - killed > 2 * RESUME_MS) return Date.now() - killed;
      await sleep(50);
    }
  });
}
