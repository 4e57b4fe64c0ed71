import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('lets go of what is held, once', async () => {
  const variantId = await stock.of({ main: 5 });
  const hold = await stock.hold([{ variantId, quantity: 5 }]);
  await Promise.all([stock.release(hold), stock.release(hold), stock.release(newId())]);
  expect(await stock.levels(variantId)).toEqual({ main: [5, 0] });
});

it('returns what was sold to where it came from, once', async () => {
  const variantId = await stock.of({ main: 5, south: 1 });
  const hold = await stock.hold([{ variantId, quantity: 3 }]);
  await stock.commit(hold);
  expect(await stock.levels(variantId)).toEqual({ south: [0, 0], main: [3, 0] });
  await Promise.all([stock.release(hold), stock.release(hold)]);
  expect(await stock.levels(variantId)).toEqual({ south: [1, 0], main: [5, 0] });
});

it('finds room for what was sold in a level that was set to the most meanwhile', async () => {
  const most = 1_000_000_000;
  const variantId = await stock.of({ main: most });
  const hold = await stock.hold([{ variantId, quantity: 3 }]);
  await stock.commit(hold);
  const tooMany = { index: 0, reason: `${most + 1} is not a count of units` };
  expect(await stock.set([{ variantId, location: 'main', onHand: most + 1 }])).toMatchObject({ rejected: [tooMany] });
  await stock.set([{ variantId, location: 'main', onHand: most }]);
  await stock.release(hold);
  expect(await stock.levels(variantId)).toEqual({ main: [most + 3, 0] });
});

it('and a sale at the same moment agree on one outcome, in any order, 100 times over', async () => {
  const variantId = await stock.of({ main: 1000, south: 50 });
  const holds = await Promise.all(Array.from({ length: 100 }, () => stock.hold([{ variantId, quantity: 1 }])));
  const outcomes = await Promise.all(
    holds.map(async (hold, n) => {
      const release = n % 2 ? stock.release(hold) : undefined;
      const [outcome] = await Promise.all([stock.commit(hold), release ?? stock.release(hold)]);
      return outcome;
    }),
  );
  expect(outcomes).toHaveLength(100);
  expect(await stock.levels(variantId)).toEqual({ main: [1000, 0], south: [50, 0] });
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});
