import { type Shop, startShop } from '../../support/shop.js';

const LOCATIONS = '/v1/admin/inventory/locations';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

it('lists locations, the preferred first', async () => {
  await shop.admin.post(LOCATIONS, { code: 'first', name: 'First', priority: 0 });
  const { body } = await shop.admin.get(`${LOCATIONS}?count=exact`);
  expect(body.data[0]).toMatchObject({ code: 'first' });
  expect(body.page).toMatchObject({ has_more: false, count: body.data.length });
});

it('pages through all of them', async () => {
  for (const code of ['a1', 'b2', 'c3']) await shop.admin.post(LOCATIONS, { code, name: code, priority: 500 });
  const codes: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await shop.admin.get(`${LOCATIONS}?limit=2${cursor}`);
    codes.push(...body.data.map(({ code }: { code: string }) => code));
    if (!body.page.has_more) break;
    cursor = `&cursor=${body.page.next_cursor}`;
  }
  expect(codes).toEqual(['first', 'main', 'a1', 'b2', 'c3']);
});

it('refuses unknown parameters and callers', async () => {
  expect((await shop.admin.get(`${LOCATIONS}?code=main`)).status).toBe(400);
  expect((await shop.store.get(LOCATIONS)).status).toBe(401);
});
