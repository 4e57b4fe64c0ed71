import { type Shop, startShop } from '../../support/shop.js';

describe('reading a product as staff', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('answers it with its version as the ETag, in one statement', async () => {
    const { body } = await shop.admin.post('/v1/admin/products', { title: 'Mug', variants: [{ sku: 'MUG' }] });
    const read = await shop.admin.get(`/v1/admin/products/${body.id}`);
    expect([read.status, read.headers.get('etag'), read.statements]).toEqual([200, '"1"', 1]);
    expect(read.body).toEqual(body);
    const again = await shop.admin.get(`/v1/admin/products/${body.id}`, { 'if-none-match': '"1"' });
    expect(again.status).toBe(304);
  });

  it('says what is not there, and not to everybody', async () => {
    const unknown = await shop.admin.get('/v1/admin/products/0193a000-0000-7000-8000-000000000000');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'catalog.product_unknown']);
    expect((await shop.admin.get('/v1/admin/products/nonsense')).status).toBe(404);
    expect((await shop.store.get('/v1/admin/products/0193a000-0000-7000-8000-000000000000')).status).toBe(401);
  });
});
