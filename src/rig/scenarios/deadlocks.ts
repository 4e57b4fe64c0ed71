import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** Two orders that want the same units in opposite order, and a stranger who truly deadlocks with the shop. */
export const DEADLOCKS: Scenario = {
  name: 'deadlocks',
  covers: ['I4'],
  story:
    'checkouts of the same variants in opposite order by 32 clients; then real 40P01 forced on checkouts from outside',
  async run(stage) {
    const { world, tally, rounds, sized } = stage;
    const variants = [...(await world.stockUp(2, 100_000))].sort();
    const token = world.shopper.wallet.sureInParts;
    await inParallel(32, upTo(sized({ short: 60, push: 300, nightly: 1500 })), (index) => {
      const order = index % 2 === 0 ? variants : [...variants].reverse();
      return world.shopper.checkout({ lines: order.map((variant_id) => ({ variant_id, quantity: 1 })), token });
    });
    const before = await deadlocks(stage);
    await rounds({ short: 1, push: 3, nightly: 20 }, async () => {
      await force(stage, variants as [string, string]);
      tally.count('deadlocks provoked');
    });
    await sleep(1_500); // PostgreSQL tells its statistics once a second
    const met = (await deadlocks(stage)) - before;
    tally.count('deadlocks met by the shop', met);
    tally.expect('I4', 'the provocation worked', met > 0, 'PostgreSQL counted no deadlock');
    await checkAll(stage);
  },
};

/** Holds the second level, lets a checkout wait for it with the first one in its hands, then asks for the first. */
async function force({ world, tally }: Stage, [first, second]: [string, string]): Promise<void> {
  await withClient(world.database.url, async (client) => {
    await client.query(`BEGIN; SET LOCAL deadlock_timeout = '1min'`); // the shop's session is to be the one that notices
    await client.query('SELECT 1 FROM inventory.levels WHERE variant_id = $1 FOR UPDATE', [second]);
    const lines = [first, second].map((variant_id) => ({ variant_id, quantity: 1 }));
    const placed = world.shopper.checkout({ lines, token: world.shopper.wallet.sureInParts });
    for (let waiting = 0; waiting === 0; await sleep(20)) {
      await client.query('SELECT pg_stat_clear_snapshot()'); // within a transaction the first look is kept
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name LIKE 'cartwright%'`,
      );
      waiting = rows[0]!.count;
    }
    await client.query('SELECT 1 FROM inventory.levels WHERE variant_id = $1 FOR UPDATE', [first]);
    await client.query('ROLLBACK');
    const { status } = await placed;
    tally.expect('I4', 'a checkout in a deadlock succeeds all the same', status === 201, `answered ${status}`);
  });
}

function deadlocks({ world }: Stage): Promise<number> {
  return withClient(world.database.url, async (client) => {
    const { rows } = await client.query<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    return rows[0]!.deadlocks;
  });
}
