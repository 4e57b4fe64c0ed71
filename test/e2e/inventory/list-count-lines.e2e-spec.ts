import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const COUNTS = '/v1/admin/inventory/counts';
let stock: Stock;
let path: string;
let ids: string[];
beforeAll(async () => {
  stock = await Stock.start();
  ids = [];
  for (let n = 0; n < 3; n++) ids.push((await given.product(stock.shop, { stock: 10 })).variantId);
  ids.sort();
  path = `${COUNTS}/${(await stock.shop.admin.post(COUNTS, { location: 'south' })).body.id}/lines`;
  const lines = [10, 4].map((counted, at) => ({ variant_id: ids[at], counted }));
  await stock.shop.admin.put(path, { lines });
});
afterAll(() => stock?.shop.close());

const list = async (query: string) => {
  const { body } = await stock.shop.admin.get(`${path}?${query}`);
  return body.data.map(({ variant_id }: { variant_id: string }) => variant_id);
};

it('lists what is to be counted, page by page', async () => {
  const first = (await stock.shop.admin.get(`${path}?limit=2&count=exact`)).body;
  expect([first.data.length, first.page.count]).toEqual([2, 3]);
  expect(await list(`limit=2&cursor=${first.page.next_cursor}`)).toEqual([ids[2]]);
});

it('reports the differences, and what nobody has counted', async () => {
  expect(await list('differing=true')).toEqual([ids[1]]);
  expect(await list('uncounted=true')).toEqual([ids[2]]);
  const { body } = await stock.shop.admin.get(`${path}?differing=true&count=exact`);
  expect([body.page.count, body.data[0]]).toEqual([
    1,
    { variant_id: ids[1], counted: 4, expected: 10, difference: -6, counted_at: expect.any(String) },
  ]);
});

it('refuses what it does not know', async () => {
  expect((await stock.shop.admin.get(`${path}?differing=false`)).status).toBe(400);
  expect((await stock.shop.admin.get(`${COUNTS}/01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11/lines`)).status).toBe(404);
});
