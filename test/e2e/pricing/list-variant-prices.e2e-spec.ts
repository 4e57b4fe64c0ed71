import { newId } from '../../../src/platform/runtime/new-id.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

const list = (variantId: string) => shop.admin.get(`/v1/admin/variants/${variantId}/prices`);

it('lists a variant’s prices by currency, in minor units', async () => {
  const { variantId } = await given.product(shop);
  const prices = [
    { amount: 2100, currency: 'USD' },
    { amount: 1999, currency: 'EUR' },
    { amount: 300, currency: 'JPY' },
  ];
  await shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices });
  const { status, body } = await list(variantId);
  expect([status, body]).toEqual([200, { variant_id: variantId, prices: [prices[1], prices[2], prices[0]] }]);
});

it('lists none for a variant without prices, and knows no other variant', async () => {
  const { variantId } = await given.product(shop);
  await shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [] });
  expect((await list(variantId)).body.prices).toEqual([]);
  expect(await list(newId())).toMatchObject({ status: 404, body: { code: 'pricing.variant_not_found' } });
  expect((await shop.store.get(`/v1/admin/variants/${variantId}/prices`)).status).toBe(401);
});
