import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('counts what came back, where it came, and notes what is written off', async () => {
  const variantId = await stock.of({ main: 1 });
  const reference = newId();
  await stock.receive(reference, [
    { variantId, quantity: 3, disposition: 'restock', location: 'main' },
    { variantId, quantity: 1, disposition: 'write_off', location: 'main' },
    { variantId, quantity: 2, disposition: 'restock' },
  ]);
  expect(await stock.levels(variantId)).toEqual({ main: [4, 0], south: [2, 0] });
  const { body } = await stock.shop.admin.get(`/v1/admin/inventory/movements?reference=${reference}&location=main`);
  const moved = body.data.map((movement: { reason: string; on_hand_delta: number }) => [
    movement.reason,
    movement.on_hand_delta,
  ]);
  expect(moved).toHaveLength(3);
  expect(moved).toEqual(
    expect.arrayContaining([
      ['returned', 3],
      ['returned', 1],
      ['written_off', -1],
    ]),
  );
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});

it('counts each reference once, however many tell of it', async () => {
  const variantId = await stock.of({ main: 0 });
  const reference = newId();
  const units = [{ variantId, quantity: 2, disposition: 'restock' as const, location: 'main' }];
  await Promise.all(Array.from({ length: 20 }, () => stock.receive(reference, units)));
  await stock.receive(reference, units);
  expect(await stock.levels(variantId)).toEqual({ main: [2, 0] });
});

it('counts nothing of what it cannot take whole, and can be told again', async () => {
  const variantId = await stock.of({ main: 0 });
  const reference = newId();
  const good = { variantId, quantity: 2, disposition: 'restock' as const, location: 'main' };
  await expect(stock.receive(reference, [good, { ...good, location: 'moon' }])).rejects.toMatchObject({
    code: 'inventory.location_unknown',
  });
  await expect(stock.receive(reference, [good, { ...good, quantity: -1 }])).rejects.toMatchObject({
    code: 'inventory.quantity_invalid',
  });
  expect(await stock.levels(variantId)).toEqual({ main: [0, 0] });
  await stock.receive(reference, [good]);
  expect(await stock.levels(variantId)).toEqual({ main: [2, 0] });
});

it('takes back the parts that a bundle was sold with, not those it is made of today', async () => {
  const [a, b, bundle] = [await stock.product({ main: 10 }), await stock.product({ main: 10 }), await stock.product()];
  await stock.bundle(bundle, { [a]: 2 });
  const hold = await stock.hold([{ variantId: bundle, quantity: 3 }]);
  await stock.commit(hold);
  const unit = { variantId: bundle, holdId: hold, quantity: 1, location: 'main' };
  expect((await stock.bundle(bundle, { [b]: 1 })).status).toBe(200);
  await stock.receive(newId(), [
    { ...unit, disposition: 'restock' },
    { ...unit, disposition: 'write_off' },
  ]);
  const main = async (variantId: string) => (await stock.levels(variantId))['main'];
  expect([await main(a), await main(b)]).toEqual([[6, 0], [10, 0]]); // prettier-ignore
  expect((await stock.bundle(bundle, {})).status).toBe(200);
  await stock.receive(newId(), [{ ...unit, disposition: 'restock' }]);
  expect([await main(a), await stock.available(bundle)]).toEqual([[8, 0], 0]);
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});
