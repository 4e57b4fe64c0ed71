import { type Shop, startShop } from '../../support/shop.js';

const CURRENCIES = '/v1/admin/currencies';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('lists the currencies a shop starts with, and pages on', async () => {
  const first = await shop.admin.get(`${CURRENCIES}?limit=5&count=exact`);
  expect(first.body.data).toHaveLength(5);
  expect(first.body.page).toMatchObject({ has_more: true, count: 18 });
  const next = await shop.admin.get(`${CURRENCIES}?limit=5&cursor=${first.body.page.next_cursor}`);
  expect(next.body.data[0].code > first.body.data[4].code).toBe(true);
});

it('refuses unknown parameters and callers', async () => {
  expect((await shop.admin.get(`${CURRENCIES}?code=EUR`)).status).toBe(400);
  expect((await shop.store.get(CURRENCIES)).status).toBe(401);
});
