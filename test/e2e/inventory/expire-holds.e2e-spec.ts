import { Holds } from '../../../src/contexts/inventory/storage/holds.js';
import { ExpireHolds } from '../../../src/contexts/inventory/expire-holds/expire-holds.job.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const past = new Date(Date.now() - 1000);

it('lets go of holds whose end has come, and of no others', async () => {
  const variantId = await stock.of({ main: 10 });
  const [due, running, sold] = [
    await stock.hold([{ variantId, quantity: 2 }], past),
    await stock.hold([{ variantId, quantity: 3 }]),
    await stock.hold([{ variantId, quantity: 1 }], past),
  ];
  await stock.commit(sold);
  await stock.shop.app.get(ExpireHolds).run();
  expect(await stock.levels(variantId)).toEqual({ main: [9, 3] });
  expect(await stock.commit(running)).toBe('committed');
  await stock.release(due);
  expect(await stock.levels(variantId)).toEqual({ main: [6, 0] });
});

it('lets go of what a first delivery brought for a hold while its end waited for it', async () => {
  const variantId = await stock.product();
  await stock.policy(variantId, { backorder: { limit: 5 } });
  const hold = await stock.hold([{ variantId, quantity: 2 }], past);
  const delivery = () => stock.set([{ variantId, location: 'main', onHand: 5 }]);
  await stock.amid(delivery, hold, () => stock.shop.app.get(ExpireHolds).run());
  expect(await stock.levels(variantId)).toEqual({ south: [0, 0], main: [5, 0] });
});

it('keeps no hold from a transaction that has its level already', async () => {
  const variantId = await stock.of({ main: 10 });
  const hold = await stock.hold([{ variantId, quantity: 2 }], past);
  await stock.whileHeldUp(
    `SELECT FROM inventory.levels WHERE variant_id = '${variantId}' FOR UPDATE`,
    () => stock.shop.app.get(ExpireHolds).run(),
    `SELECT FROM inventory.holds WHERE id = '${hold}' FOR UPDATE NOWAIT`,
  );
  expect(await stock.levels(variantId)).toEqual({ main: [10, 0] });
});

it('ends each hold once, however many ends and payments race, 250 of them', async () => {
  const variantId = await stock.of({ main: 200, south: 50 });
  const holds = await Promise.all(Array.from({ length: 250 }, () => stock.hold([{ variantId, quantity: 1 }], past)));
  const expire = stock.shop.app.get(ExpireHolds);
  const [outcomes] = await Promise.all([
    Promise.all(holds.slice(0, 100).map((hold) => stock.commit(hold))),
    expire.run(),
    expire.run(),
  ]);
  await expire.run();
  const sold = outcomes.filter((outcome) => outcome === 'committed').length;
  expect(await stock.available(variantId)).toBe(250 - sold);
  expect(Object.values(await stock.levels(variantId)).map(([, held]) => held)).toEqual([0, 0]);
  expect(await stock.shop.app.get(Holds).expire(1000)).toEqual({ expired: 0, more: false });
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});
