import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('lets go of some of what is held; releasing the hold later returns only what is left', async () => {
  const variantId = await stock.of({ main: 9, south: 2 });
  const hold = await stock.hold([{ variantId, quantity: 5 }]);
  await stock.releaseUnits(hold, [{ variantId, quantity: 4 }]);
  expect(await stock.levels(variantId)).toEqual({ south: [2, 1], main: [9, 0] });
  await stock.release(hold);
  expect(await stock.levels(variantId)).toEqual({ south: [2, 0], main: [9, 0] });
});

it('returns some of what was sold to where it came from, and a later cancellation the rest', async () => {
  const variantId = await stock.of({ main: 9, south: 2 });
  const hold = await stock.hold([{ variantId, quantity: 5 }]);
  await stock.commit(hold);
  await stock.releaseUnits(hold, [{ variantId, quantity: 1 }]);
  expect(await stock.levels(variantId)).toEqual({ south: [0, 0], main: [7, 0] });
  await stock.releaseUnits(hold, [{ variantId, quantity: 3 }]);
  await stock.release(hold);
  expect(await stock.levels(variantId)).toEqual({ south: [2, 0], main: [9, 0] });
  const { body } = await stock.shop.admin.get(`/v1/admin/inventory/movements?reference=${hold}&location=south`);
  expect(body.data.map(({ reason, on_hand_delta }: never) => [reason, on_hand_delta])).toEqual([
    ['returned', 1],
    ['returned', 1],
    ['sold', -2],
    ['held', 0],
  ]);
});

it('takes from each hold what is named of it, whatever state each is in', async () => {
  const variantId = await stock.of({ main: 20 });
  const order = await stock.hold([{ variantId, quantity: 3 }]);
  await stock.commit(order);
  const edit = await stock.hold([{ variantId, quantity: 2 }]);
  await stock.releaseOf({ holdId: order, variantId, quantity: 2 }, { holdId: edit, variantId, quantity: 2 });
  expect(await stock.levels(variantId)).toEqual({ main: [19, 0] });
  expect(await stock.commit(edit)).toBe('gone');
});

it('gives back the parts that each hold of a bundle took, though it was made of others in between', async () => {
  const [lamp, bulb, set] = [
    await stock.product({ main: 20 }),
    await stock.product({ main: 20 }),
    await stock.product(),
  ];
  await stock.bundle(set, { [lamp]: 1, [bulb]: 2 });
  const first = await stock.hold([{ variantId: set, quantity: 2 }]);
  await stock.commit(first);
  await stock.bundle(set, { [lamp]: 3 });
  const second = await stock.hold([{ variantId: set, quantity: 2 }]);
  await stock.commit(second);
  const onHand = async () => [(await stock.levels(lamp))['main']![0], (await stock.levels(bulb))['main']![0]];
  expect(await onHand()).toEqual([20 - 2 - 6, 20 - 4]);
  await stock.releaseUnits(first, [{ variantId: set, quantity: 1 }]);
  expect(await onHand()).toEqual([20 - 1 - 6, 20 - 2]);
  await stock.releaseOf(
    { holdId: first, variantId: set, quantity: 1 },
    { holdId: second, variantId: set, quantity: 1 },
  );
  expect(await onHand()).toEqual([20 - 3, 20]);
  const tooMany = [first, second].map((holdId) => ({ holdId, variantId: set, quantity: 1 }));
  await expect(stock.releaseOf(...tooMany)).rejects.toMatchObject({
    extra: { lines: [{ variant_id: set, requested: 1, held: 0 }] }, // of the first; the second's stay, too
  });
  expect(await onHand()).toEqual([20 - 3, 20]);
});

it('refuses more than the holds have, by name, and releases nothing', async () => {
  const [some, other] = [await stock.of({ main: 5 }), await stock.of({ main: 5 })];
  const hold = await stock.hold([some, other].map((variantId) => ({ variantId, quantity: 2 })));
  const lines = [
    { variantId: some, quantity: 1 },
    { variantId: other, quantity: 2 },
    { variantId: other, quantity: 1 },
  ];
  await expect(stock.releaseUnits(hold, lines)).rejects.toMatchObject({
    code: 'inventory.not_held',
    extra: { lines: [{ variant_id: other, requested: 3, held: 2 }] },
  });
  expect(await stock.levels(some)).toEqual({ main: [5, 2] });
  await expect(stock.releaseUnits(newId(), [lines[0]!])).rejects.toMatchObject({ code: 'inventory.not_held' });
  await stock.release(hold);
  await expect(stock.releaseUnits(hold, [lines[0]!])).rejects.toMatchObject({ code: 'inventory.not_held' });
  await expect(stock.releaseUnits(hold, [{ variantId: some, quantity: 0 }])).rejects.toMatchObject({
    code: 'inventory.quantity_invalid',
  });
});

it('releases each unit once, however many ask at once, sell or cancel', async () => {
  const variantId = await stock.of({ main: 300, south: 100 });
  const holds = await Promise.all(Array.from({ length: 60 }, () => stock.hold([{ variantId, quantity: 5 }])));
  const outcomes = await Promise.all(
    holds.flatMap((hold, n) => [
      ...[1, 2, 3, 4].map(() =>
        stock.releaseUnits(hold, [{ variantId, quantity: 2 }]).then(
          () => 2,
          () => 0,
        ),
      ),
      (n % 3 === 0 ? stock.commit(hold) : n % 3 === 1 ? stock.release(hold) : Promise.resolve()).then(() => 0),
    ]),
  );
  expect(outcomes).toHaveLength(300);
  for (const hold of holds) await stock.release(hold);
  expect(await stock.levels(variantId)).toEqual({ main: [300, 0], south: [100, 0] });
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});
