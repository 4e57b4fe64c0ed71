import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const TRANSFERS = '/v1/admin/inventory/transfers';
let stock: Stock;
let ids: string[];
beforeAll(async () => {
  stock = await Stock.start();
  const { variantId } = await given.product(stock.shop, { stock: 9 });
  ids = [];
  for (const [from, to] of [['south', 'main'], ['main', 'south'], ['south', 'main']]) {
    const lines = [{ variant_id: variantId, quantity: 3 }];
    ids.unshift((await stock.shop.admin.post(TRANSFERS, { from, to, lines })).body.id);
  }
  await stock.shop.admin.post(`${TRANSFERS}/${ids[0]}/ship`);
}); // prettier-ignore
afterAll(() => stock?.shop.close());

const list = async (query: string) => {
  const { body } = await stock.shop.admin.get(`${TRANSFERS}?${query}`);
  return body.data.map(({ id }: { id: string }) => id);
};

it('lists the newest first, page by page', async () => {
  const first = (await stock.shop.admin.get(`${TRANSFERS}?limit=2&count=exact`)).body;
  expect([first.data.map(({ id }: { id: string }) => id), first.page.count]).toEqual([ids.slice(0, 2), 3]);
  expect(await list(`limit=2&cursor=${first.page.next_cursor}`)).toEqual(ids.slice(2));
  expect(await list('sort=created_at')).toEqual([...ids].reverse());
});

it('filters by status and place', async () => {
  expect(await list('status=in_transit')).toEqual([ids[0]]);
  expect(await list('from=main')).toEqual([ids[1]]);
  expect(await list('to=main&status=draft')).toEqual([ids[2]]);
  expect(await list('from=nowhere')).toEqual([]);
});

it.each(['status=lost', 'sort=note', 'colour=red', 'from=%20', 'limit=0'])('refuses %s', async (query) => {
  expect(await stock.shop.admin.get(`${TRANSFERS}?${query}`)).toMatchObject({ status: 400 });
});
