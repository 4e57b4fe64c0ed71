import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const CURRENCIES = '/v1/admin/currencies';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('adds a currency, after which prices in it can be set', async () => {
  expect(await shop.admin.get(`${CURRENCIES}/TND`)).toMatchObject({
    status: 404,
    body: { code: 'pricing.currency_not_found' },
  });
  expect(await shop.admin.put(`${CURRENCIES}/TND`, { prices_include_tax: true })).toMatchObject({
    status: 200,
    body: { code: 'TND', prices_include_tax: true, exponent: 3 },
  });
  await given.product(shop, { price: 12_500, currency: 'TND' });
});

it('whether tax is in the prices reaches the shop window', async () => {
  const { productId } = await given.product(shop, { price: 700, currency: 'CHF' });
  await shop.admin.put(`${CURRENCIES}/CHF`, { prices_include_tax: false });
  await shop.settle();
  const { body } = await shop.store.get(`/v1/store/products/${productId}?currency=CHF`);
  expect(body.variants[0]).toMatchObject({ price: { amount: 700, currency: 'CHF' }, tax_included: false });
});

it('refuses what is no currency', async () => {
  expect(await shop.admin.put(`${CURRENCIES}/QQQ`, { prices_include_tax: true })).toMatchObject({
    status: 422,
    body: { code: 'pricing.currency_unknown' },
  });
  expect(await shop.admin.put(`${CURRENCIES}/eur`, { prices_include_tax: true })).toMatchObject({ status: 400 });
  expect(await shop.admin.put(`${CURRENCIES}/EUR`, { prices_include_tax: 'yes' })).toMatchObject({ status: 422 });
});
