import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const ALERTS = '/v1/admin/inventory/alerts';
let stock: Stock;
let variants: string[];
beforeAll(async () => {
  stock = await Stock.start();
  variants = [];
  for (let n = 0; n < 3; n++) {
    const { variantId } = await given.product(stock.shop, { stock: 10 });
    const level = { variant_id: variantId, low_stock_threshold: 5 };
    await stock.shop.admin.put('/v1/admin/inventory/levels', { ...level, on_hand: 10 });
    await stock.shop.admin.put('/v1/admin/inventory/levels', { ...level, on_hand: 2 });
    await stock.shop.settle();
    variants.unshift(variantId);
  }
  await stock.shop.admin.put('/v1/admin/inventory/levels', { variant_id: variants[2], on_hand: 50 });
  await stock.shop.settle();
});
afterAll(() => stock?.shop.close());

const list = async (query: string) => {
  const { body } = await stock.shop.admin.get(`${ALERTS}?${query}`);
  return body.data.map(({ variant_id }: { variant_id: string }) => variant_id);
};

it('lists the newest first, page by page, by one statement', async () => {
  const first = await stock.shop.admin.get(`${ALERTS}?limit=2`);
  expect([first.body.data.map(({ variant_id }: { variant_id: string }) => variant_id), first.statements]).toEqual([variants.slice(0, 2), 1]); // prettier-ignore
  expect(await list(`limit=2&cursor=${first.body.page.next_cursor}`)).toEqual(variants.slice(2));
});

it('filters by status, variant and place', async () => {
  expect(await list('status=open')).toEqual(variants.slice(0, 2));
  expect(await list('status=resolved')).toEqual([variants[2]]);
  expect(await list('status=acknowledged')).toEqual([]);
  expect(await list(`variant_id=${variants[1]}&location=south`)).toEqual([variants[1]]);
  expect(await list('location=main')).toEqual([]);
  expect((await stock.shop.admin.get(`${ALERTS}?status=open&count=exact`)).body.page.count).toBe(2);
});

it.each(['status=lost', 'sort=variant_id', 'colour=red', 'variant_id=x'])('refuses %s', async (query) => {
  expect((await stock.shop.admin.get(`${ALERTS}?${query}`)).status).toBe(400);
});
