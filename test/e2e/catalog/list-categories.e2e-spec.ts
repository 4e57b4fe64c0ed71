import { type Shop, startShop } from '../../support/shop.js';

describe('listing categories', () => {
  let shop: Shop;
  let home: { id: string };
  beforeAll(async () => {
    shop = await startShop();
    home = (await shop.admin.post('/v1/admin/categories', { name: 'Home', external_id: 'h' })).body;
    for (const name of ['Mugs', 'Apparel']) await shop.admin.post('/v1/admin/categories', { name, parent_id: home.id });
    await shop.admin.post('/v1/admin/categories', { name: 'Garden' });
  });
  afterAll(() => shop.close());

  it('answers staff, filtered and paged in the order of the paths', async () => {
    const paths = async (query: string) =>
      (await shop.admin.get(`/v1/admin/categories?${query}`)).body.data.map(({ path }: { path: string }) => path);
    expect(await paths('')).toEqual(['garden', 'home', 'home/apparel', 'home/mugs']);
    expect(await paths(`parent_id=${home.id}`)).toEqual(['home/apparel', 'home/mugs']);
    expect(await paths('external_id=h')).toEqual(['home']);
    expect(await paths('handle=mugs')).toEqual(['home/mugs']);
    const first = await shop.admin.get('/v1/admin/categories?limit=2');
    expect(first.statements).toBe(1);
    expect(await paths(`limit=2&cursor=${first.body.page.next_cursor}`)).toEqual(['home/apparel', 'home/mugs']);
    expect((await shop.admin.get('/v1/admin/categories?colour=blue')).status).toBe(400);
    expect((await shop.store.get('/v1/admin/categories')).status).toBe(401);
    expect((await shop.admin.get('/v1/admin/categories/0193a000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
