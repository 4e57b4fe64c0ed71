import { newId } from '../../../src/platform/runtime/new-id.js';
import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const LEVELS = '/v1/admin/inventory/levels';
let stock: Stock;
let variantId: string;
beforeAll(async () => {
  stock = await Stock.start();
  ({ variantId } = await given.product(stock.shop, { stock: 20 }));
});
afterAll(() => stock?.shop.close());

const set = (body: object) => stock.shop.admin.put(LEVELS, { variant_id: variantId, ...body });

it('sets what is on hand at a location, or at the preferred one', async () => {
  expect(await set({ location: 'main', on_hand: 12, low_stock_threshold: 3 })).toMatchObject({
    status: 200,
    body: { variant_id: variantId, location: 'main', on_hand: 12, held: 0, available: 12, low_stock_threshold: 3 },
  });
  expect(await set({ on_hand: 8 })).toMatchObject({
    body: { location: 'south', on_hand: 8, low_stock_threshold: null },
  });
});

it('refuses when the level has moved since it was counted', async () => {
  await set({ on_hand: 8 });
  expect(await set({ on_hand: 9, expected_on_hand: 7 })).toMatchObject({
    status: 409,
    body: { code: 'inventory.level_changed', on_hand: 8 },
  });
  expect(await set({ on_hand: 9, expected_on_hand: 8 })).toMatchObject({ status: 200, body: { on_hand: 9 } });
});

it('refuses to count away what is held for orders', async () => {
  const { variantId: other } = await given.product(stock.shop, { stock: 5 });
  await stock.hold([{ variantId: other, quantity: 2 }]);
  expect(await stock.shop.admin.put(LEVELS, { variant_id: other, on_hand: 1 })).toMatchObject({
    status: 409,
    body: { code: 'inventory.below_held', held: 2 },
  });
});

it('refuses a variant and a location that are not there, and what is no count', async () => {
  expect(await stock.shop.admin.put(LEVELS, { variant_id: newId(), on_hand: 1 })).toMatchObject({
    status: 422,
    body: { code: 'inventory.variant_unknown', errors: [{ path: 'variant_id' }] },
  });
  expect(await set({ on_hand: 1, location: 'moon' })).toMatchObject({
    status: 422,
    body: { code: 'inventory.location_unknown', errors: [{ path: 'location' }] },
  });
  for (const on_hand of [-1, 1.5, '3', null, 1_000_000_001])
    expect(await set({ on_hand })).toMatchObject({ status: 422 });
  expect(await set({ on_hand: 1, held: 0 })).toMatchObject({
    status: 422,
    body: { errors: [{ code: 'unknown_field' }] },
  });
});

it('tells once when a level runs low', async () => {
  const { variantId: watched } = await given.product(stock.shop, { stock: 10 });
  const watch = { variant_id: watched, on_hand: 10, low_stock_threshold: 8 };
  await stock.shop.admin.put(LEVELS, watch);
  await stock.hold([{ variantId: watched, quantity: 1 }]);
  await stock.hold([{ variantId: watched, quantity: 2 }]);
  await stock.hold([{ variantId: watched, quantity: 1 }]);
  const facts = await stock.facts('inventory.stock-ran-low.v1');
  expect(facts.filter(({ subject }) => subject === watched)).toMatchObject([{ data: { available: 7, threshold: 8 } }]);
});

it('needs a key that may', async () => {
  expect(await stock.shop.store.put(LEVELS, { variant_id: variantId, on_hand: 1 })).toMatchObject({ status: 401 });
});
