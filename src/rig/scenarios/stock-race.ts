import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { checkAll, type Scenario } from './scenario.js';

const UNITS = 100;
const BUYERS = 64;

/** More buyers than units, and in two of five runs one API process dies among them. */
export const STOCK_RACE: Scenario = {
  name: 'stock-race',
  covers: ['I1', 'I2', 'F1', 'F2'],
  story:
    '100 units, many more checkouts by 64 buyers at once over two API processes, one of them killed in 40 % of the runs',
  isShort: true,
  async run(stage) {
    const { world, tally, random, rounds, sized } = stage;
    const attempts = sized({ short: 400, push: 600, nightly: 2000 });
    await rounds({ short: 1, push: 3, nightly: 20 }, async () => {
      const variant_id = await world.stockOf(UNITS);
      const killing = random.chance(0.4)
        ? sleep(random.whole(200, 1500)).then(() => random.any(world.apis).kill())
        : undefined;
      const from = world.history.operations.length;
      await inParallel(BUYERS, upTo(attempts), () =>
        world.shopper.checkout({ lines: [{ variant_id, quantity: 1 }], token: world.shopper.wallet.sure }),
      );
      await killing;
      const operations = world.history.operations.slice(from);
      const sold = operations.filter(({ status }) => status === 201).length;
      const refused = operations.filter(
        ({ code }) => code === 'out_of_stock' || code === 'inventory.out_of_stock',
      ).length;
      tally.count('runs');
      if (killing) tally.count('runs with a kill');
      tally.count('checkouts', attempts);
      tally.count('sold', sold);
      tally.expect('I1', 'exactly as many sold as there were', sold === UNITS, `${sold} of ${UNITS} sold`);
      tally.expect(
        'I1',
        'everybody else is told that it is out of stock',
        refused === attempts - sold,
        `${refused} of ${attempts - sold} refused so`,
      );
    });
    await checkAll(stage);
  },
};
