import { newId } from '../../../src/platform/runtime/new-id.js';
import { type Shop, startShop } from '../../support/shop.js';

const RATES = '/v1/admin/tax-rates';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('deletes a rate, once, and no other', async () => {
  const { body: kept } = await shop.admin.put(RATES, { country: 'BR', rate: '0.17' });
  const { body: gone } = await shop.admin.put(RATES, { country: 'BR', region: 'BR-SP', category: 'books', rate: '0' });
  expect((await shop.admin.delete(`${RATES}/${gone.id}`)).status).toBe(204);
  const missing = { status: 404, body: { code: 'pricing.tax_rate_not_found' } };
  expect(await shop.admin.delete(`${RATES}/${gone.id}`)).toMatchObject(missing);
  expect(await shop.admin.delete(`${RATES}/${newId()}`)).toMatchObject(missing);
  expect((await shop.admin.get(`${RATES}?country=BR`)).body.data).toEqual([kept]);
});

it('needs a key that may write prices', async () => {
  expect((await shop.store.delete(`${RATES}/${newId()}`)).status).toBe(401);
});
