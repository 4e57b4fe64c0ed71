import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => void (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

async function told(variantId: string): Promise<unknown[]> {
  await stock.shop.settle();
  const facts = await stock.facts('inventory.variant-back-in-stock.v1');
  return facts.filter(({ subject }) => subject === variantId).map(({ data }) => data['available']);
}

it('tells when nothing could be bought anywhere and now something can', async () => {
  const variantId = await stock.of({ main: 0, south: 0 });
  expect(await told(variantId)).toEqual([]);
  await stock.set([{ variantId, location: 'south', onHand: 3 }]);
  expect(await told(variantId)).toEqual([3]);
  await stock.set([{ variantId, location: 'main', onHand: 5 }]);
  expect(await told(variantId)).toEqual([3]); // it was there already
});

it('adds up what several locations have, however much', async () => {
  await stock.shop.admin.post('/v1/admin/inventory/locations', { code: 'north', name: 'North' });
  const variantId = await stock.of({});
  const places = ['main', 'south', 'north'];
  await stock.set(places.map((location) => ({ variantId, location, onHand: 1_000_000_000 })));
  expect(await told(variantId)).toEqual([3_000_000_000]);
});

it('counts what is held as gone', async () => {
  const variantId = await stock.of({ main: 2 });
  const hold = await stock.hold([{ variantId, quantity: 2 }]);
  const before = await told(variantId);
  await stock.release(hold);
  expect((await told(variantId)).slice(before.length)).toEqual([2]);
});

it('tells nothing of what was sold out and back before anybody looked', async () => {
  const variantId = await stock.of({ main: 2 });
  const before = await told(variantId);
  await stock.release(await stock.hold([{ variantId, quantity: 2 }]));
  await told(variantId);
  expect((await told(variantId)).length - before.length).toBeLessThanOrEqual(1);
});

it('hears of a location that comes into use', async () => {
  await stock.shop.admin.post('/v1/admin/inventory/locations', { code: 'new', name: 'New', active: false });
  const variantId = await stock.of({ main: 0 });
  await stock.set([{ variantId, location: 'new', onHand: 4 }]);
  expect(await told(variantId)).toEqual([]);
  const { body } = await stock.shop.admin.get('/v1/admin/inventory/locations');
  const id = body.data.find(({ code }: { code: string }) => code === 'new').id;
  await stock.shop.admin.patch(`/v1/admin/inventory/locations/${id}`, { active: true });
  expect(await told(variantId)).toEqual([4]);
});

it('tells of a bundle whose last part has come', async () => {
  const [lamp, bulb, set] = [await stock.product({ main: 3 }), await stock.product({ main: 1 }), await stock.product()];
  await stock.bundle(set, { [lamp]: 1, [bulb]: 2 });
  expect(await told(set)).toEqual([]);
  await stock.set([{ variantId: bulb, location: 'main', onHand: 5 }]);
  expect(await told(set)).toEqual([2]);
});
