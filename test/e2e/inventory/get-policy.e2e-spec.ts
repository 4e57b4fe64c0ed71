import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const path = (variantId: string): string => `/v1/admin/inventory/variants/${variantId}/policy`;

it('answers that a variant has no policy, and what it is once it has one', async () => {
  const variantId = await stock.product();
  const none = { backorder: null, preorder: null, safety_stock: 0, max_per_customer: null, waiting: 0, version: 0 };
  expect((await stock.shop.admin.get(path(variantId))).body).toEqual({ variant_id: variantId, ...none });
  await stock.policy(variantId, { backorder: { limit: 4 } });
  await stock.hold([{ variantId, quantity: 3 }]);
  expect((await stock.shop.admin.get(path(variantId))).body).toEqual({
    ...{ variant_id: variantId, ...none, backorder: { limit: 4, until: null, expected_at: null } },
    ...{ waiting: 3, version: 1 },
  });
});

it('knows none of what is not in the catalogue, and tells no stranger', async () => {
  expect((await stock.shop.admin.get(path(newId()))).body).toMatchObject({ code: 'inventory.variant_not_found' });
  expect((await stock.shop.admin.get(path('nonsense'))).status).toBe(404);
  expect((await stock.shop.store.get(path(newId()))).status).toBe(401);
});
