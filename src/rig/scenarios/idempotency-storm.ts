import { inParallel, upTo } from '../driver/in-parallel.js';
import { checkAll, type Scenario } from './scenario.js';

const AT_ONCE = 8;
const LATER = 3;

/** One key, many senders. */
export const IDEMPOTENCY_STORM: Scenario = {
  name: 'idempotency-storm',
  covers: ['I6'],
  story: 'each key sent 8 times at once over two processes, and 3 times later',
  async run(stage) {
    const { world, tally, sized } = stage;
    const keys = sized({ short: 40, push: 200, nightly: 1000 });
    const variants = await world.stockUp(10, 100_000);
    const from = world.history.operations.length;
    await inParallel(8, upTo(keys), async (index) => {
      const lines = [{ variant_id: variants[index % variants.length]!, quantity: 1 }];
      const operation = await world.shopper.checkoutAtOnce({ lines }, AT_ONCE);
      for (let time = 0; time < LATER; time++) await world.shopper.repeat(operation);
    });
    const operations = world.history.operations.slice(from);
    tally.count('keys', keys);
    tally.count(
      'answers',
      operations.reduce((sum, { answers }) => sum + answers.length, 0),
    );
    await checkAll(stage);
  },
};
