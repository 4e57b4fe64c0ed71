import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const path = (variantId: string): string => `/v1/admin/inventory/variants/${variantId}/bundle`;

it('answers what a variant is made of', async () => {
  const [part, bundle] = [await stock.product(), await stock.product()];
  expect((await stock.shop.admin.get(path(bundle))).body).toEqual({ variant_id: bundle, parts: [] });
  await stock.bundle(bundle, { [part]: 3 });
  expect((await stock.shop.admin.get(path(bundle))).body).toEqual({
    variant_id: bundle,
    parts: [{ variant_id: part, quantity: 3 }],
  });
});

it('knows nothing of what is not in the catalogue, and tells no stranger', async () => {
  const unknown = await stock.shop.admin.get(path(newId()));
  expect([unknown.status, unknown.body.code]).toEqual([404, 'inventory.variant_not_found']);
  expect((await stock.shop.admin.get(path('nonsense'))).status).toBe(404);
  expect((await stock.shop.store.get(path(newId()))).status).toBe(401);
});
