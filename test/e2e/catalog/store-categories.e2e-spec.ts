import { type Shop, startShop } from '../../support/shop.js';

describe('the category tree for shoppers', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('counts what is on sale, from the cache until that changes', async () => {
    const home = (await shop.admin.post('/v1/admin/categories', { name: 'Home' })).body;
    const mugs = (await shop.admin.post('/v1/admin/categories', { name: 'Mugs', parent_id: home.id })).body;
    const create = (title: string, status: string, category_ids: string[]) =>
      shop.admin.post('/v1/admin/products', { title, status, category_ids });
    await create('A', 'active', [mugs.id]);
    await create('B', 'active', [home.id, mugs.id]);
    await create('C', 'draft', [mugs.id]);
    await shop.settle();
    const tree = await shop.store.get('/v1/store/categories');
    expect(tree.body.data).toEqual([
      { id: home.id, parent_id: null, handle: 'home', name: 'Home', path: 'home', product_count: 2 },
      { id: mugs.id, parent_id: home.id, handle: 'mugs', name: 'Mugs', path: 'home/mugs', product_count: 2 },
    ]);
    expect(tree.statements).toBe(1);
    const again = await shop.store.get('/v1/store/categories');
    expect([again.statements, again.headers.get('etag')]).toEqual([0, tree.headers.get('etag')]);
    await create('D', 'active', [home.id]);
    await shop.settle();
    expect((await shop.store.get('/v1/store/categories')).body.data[0].product_count).toBe(3);
    expect((await shop.store.get('/v1/store/categories?limit=1')).body.page.has_more).toBe(true);
    expect((await shop.store.get('/v1/store/categories?sort=name')).status).toBe(400);
  });
});
