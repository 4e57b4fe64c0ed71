import { Stock } from './stock-harness.js';

const COUNTS = '/v1/admin/inventory/counts';
let stock: Stock;
let ids: string[];
beforeAll(async () => {
  stock = await Stock.start();
  ids = [];
  for (const location of ['south', 'main', 'south']) {
    const { body } = await stock.shop.admin.post(COUNTS, { location });
    ids.unshift(body.id);
    if (ids.length < 3) await stock.shop.admin.post(`${COUNTS}/${body.id}/cancel`);
  }
});
afterAll(() => stock?.shop.close());

const list = async (query: string) => {
  const { body } = await stock.shop.admin.get(`${COUNTS}?${query}`);
  return body.data.map(({ id }: { id: string }) => id);
};

it('lists the newest first, page by page', async () => {
  const first = (await stock.shop.admin.get(`${COUNTS}?limit=2&count=exact`)).body;
  expect([first.data.map(({ id }: { id: string }) => id), first.page.count]).toEqual([ids.slice(0, 2), 3]);
  expect(await list(`limit=2&cursor=${first.page.next_cursor}`)).toEqual(ids.slice(2));
});

it('filters by status and place', async () => {
  expect(await list('status=open')).toEqual([ids[0]]);
  expect(await list('location=main')).toEqual([ids[1]]);
  expect(await list('location=south&status=cancelled&sort=opened_at')).toEqual([ids[2]]);
});

it.each(['status=lost', 'sort=note', 'colour=red', 'location=%20'])('refuses %s', async (query) => {
  expect(await stock.shop.admin.get(`${COUNTS}?${query}`)).toMatchObject({ status: 400 });
});
