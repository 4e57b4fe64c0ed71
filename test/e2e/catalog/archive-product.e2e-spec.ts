import { type Shop, startShop } from '../../support/shop.js';

describe('archiving a product', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('takes it out of the shop, not out of the books', async () => {
    const { body } = await shop.admin.post('/v1/admin/products', { title: 'Mug', status: 'active' });
    await shop.settle();
    expect((await shop.store.get('/v1/store/products/mug')).status).toBe(200);
    const stale = await shop.admin.delete(`/v1/admin/products/${body.id}`, { 'if-match': '"7"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    expect((await shop.admin.delete(`/v1/admin/products/${body.id}`)).status).toBe(204);
    await shop.settle();
    expect((await shop.store.get('/v1/store/products/mug')).status).toBe(404);
    expect((await shop.store.get('/v1/store/products')).body.data).toEqual([]);
    expect((await shop.admin.get(`/v1/admin/products/${body.id}`)).body.status).toBe('archived');
    const unknown = await shop.admin.delete('/v1/admin/products/0193a000-0000-7000-8000-000000000000');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'catalog.product_unknown']);
  });
});
