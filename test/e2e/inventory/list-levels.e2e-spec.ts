import { Stock } from './stock-harness.js';

const LEVELS = '/v1/admin/inventory/levels';
let stock: Stock;
let variantIds: string[];
beforeAll(async () => {
  stock = await Stock.start();
  variantIds = await Promise.all([1, 2, 3].map((units) => stock.of({ main: units, south: units })));
});
afterAll(() => stock?.shop.close());

it('pages through every level once', async () => {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await stock.shop.admin.get(`${LEVELS}?limit=4${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.data.map((level: { variant_id: string; location: string }) => level.variant_id + level.location));
    cursor = body.page.next_cursor;
  }
  expect(new Set(seen).size).toBe(6);
  expect(seen).toHaveLength(6);
});

it('filters by variants, by location, and by what is low; counts when asked', async () => {
  const both = await stock.shop.admin.get(`${LEVELS}?variant_id[in]=${variantIds[0]},${variantIds[1]}&count=exact`);
  expect(both.body.page.count).toBe(4);
  const south = await stock.shop.admin.get(`${LEVELS}?location=south`);
  expect(south.body.data).toHaveLength(3);
  expect(south.statements).toBe(1);
  const low = await stock.shop.admin.get(`${LEVELS}?low=true`);
  expect(low.body.data).toEqual([]);
});

it.each(['low=false', 'variant_id=x', 'variant_id[in]=a,b', 'colour=red', 'sort=held', 'cursor=abc', 'limit=0'])(
  'refuses ?%s',
  async (query) => {
    expect(await stock.shop.admin.get(`${LEVELS}?${query}`)).toMatchObject({ status: 400 });
  },
);
