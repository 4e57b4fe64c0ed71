import { upTo } from '../driver/in-parallel.js';
import { withClient } from '../processes/database-server.js';
import { quiescent } from '../world/quiescence.js';
import { checkAll, type Scenario } from './scenario.js';

const POISON = `INSERT INTO platform.facts (type, subject, data, occurred_at) VALUES ('orders.order-confirmed.v1', gen_random_uuid(), '{"poison": true}', now()) RETURNING position`;

/** Facts that nobody can digest among those that everybody needs. */
export const POISON_FACTS: Scenario = {
  name: 'poison-facts',
  covers: ['I22', 'F19'],
  story: 'facts without sense among good ones: the bad go to the dead letters, the good go on',
  async run(stage) {
    const { world, tally, rounds } = stage;
    const variant_id = await world.stockOf(100_000);
    const positions: number[] = [];
    await rounds({ short: 2, push: 5, nightly: 50 }, async () => {
      await withClient(world.database.url, async (client) =>
        positions.push(Number((await client.query<{ position: string }>(POISON)).rows[0]!.position)),
      );
      await Promise.all(
        upTo(4).map(() =>
          world.shopper.checkout({
            lines: [{ variant_id, quantity: 1 }],
            token: world.shopper.wallet.sure,
          }),
        ),
      );
    });
    tally.count('poisonous facts', positions.length);
    await quiescent(world);
    await withClient(world.database.url, async (client) => {
      const letters = async (): Promise<number> =>
        (
          await client.query<{ count: number }>(
            'SELECT count(DISTINCT position)::int AS count FROM platform.dead_letters WHERE position = ANY($1)',
            [positions],
          )
        ).rows[0]!.count;
      const buried = await letters();
      tally.expect(
        'I22',
        'every poisonous fact ends among the dead letters',
        buried === positions.length,
        `${buried} of ${positions.length}`,
      );
      // Out of the way, so that the checker looks at what the good facts have become.
      await client.query('DELETE FROM platform.dead_letters WHERE position = ANY($1)', [positions]);
      await client.query('DELETE FROM platform.facts WHERE position = ANY($1)', [positions]);
    });
    await checkAll(stage);
  },
};
