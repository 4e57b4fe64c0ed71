import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('sets many levels, the preferred location where none is named; again changes nothing', async () => {
  const [a, b] = [newId(), newId()];
  const counts = [
    { variantId: a, onHand: 5 },
    { variantId: a, location: 'main', onHand: 7 },
    { variantId: b, location: 'main', onHand: 1 },
    { variantId: b, location: 'main', onHand: 2 },
  ];
  expect(await stock.set(counts)).toMatchObject({ changed: 3, rejected: [] });
  expect(await stock.set(counts)).toMatchObject({ changed: 0, rejected: [] });
  expect(await stock.levels(a)).toEqual({ south: [5, 0], main: [7, 0] });
  expect(await stock.levels(b)).toEqual({ main: [2, 0] });
});

it('rejects what cannot be, with the reason, and sets the rest', async () => {
  const held = await stock.of({ main: 9 });
  await stock.hold([{ variantId: held, quantity: 4 }]);
  const other = newId();
  const result = await stock.set([
    { variantId: held, location: 'main', onHand: 3 },
    { variantId: other, location: 'moon', onHand: 3 },
    { variantId: other, location: 'main', onHand: -1 },
    { variantId: other, location: 'main', onHand: 8 },
  ]);
  expect(result).toMatchObject({
    changed: 1,
    rejected: [
      { index: 0, reason: '4 units are held for orders' },
      { index: 1, reason: 'there is no location "moon"' },
      { index: 2, reason: '-1 is not a count of units' },
    ],
  });
  expect(await stock.levels(held)).toEqual({ main: [9, 4] });
});

it('stays exact while others hold the same units', async () => {
  const variantIds = await Promise.all([1, 2, 3].map(() => stock.of({ main: 100, south: 100 })));
  const counts = variantIds.flatMap((variantId) => [
    { variantId, location: 'south', onHand: 90 },
    { variantId, location: 'main', onHand: 80 },
  ]);
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      n % 4 === 0
        ? stock.set(n % 8 ? counts : [...counts].reverse())
        : stock.hold(n % 2 ? lines : [...lines].reverse()),
    ),
  );
  for (const variantId of variantIds) expect(await stock.levels(variantId)).toEqual({ south: [90, 30], main: [80, 0] });
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});
