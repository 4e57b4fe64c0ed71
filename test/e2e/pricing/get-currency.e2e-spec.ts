import { type Shop, startShop } from '../../support/shop.js';

const CURRENCIES = '/v1/admin/currencies';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('tells how a currency is written and whether its prices include tax', async () => {
  const { status, body } = await shop.admin.get(`${CURRENCIES}/JPY`);
  expect([status, body]).toEqual([200, { code: 'JPY', prices_include_tax: true, exponent: 0 }]);
});

it('knows no currency that the shop does not sell in', async () => {
  const missing = await shop.admin.get(`${CURRENCIES}/XAU`);
  expect(missing).toMatchObject({ status: 404, body: { code: 'pricing.currency_not_found' } });
  expect((await shop.admin.get(`${CURRENCIES}/euro`)).status).toBe(404);
  expect((await shop.store.get(`${CURRENCIES}/EUR`)).status).toBe(401);
});
