import { type Shop, startShop } from '../../support/shop.js';

const MAPPING = { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name' } };

describe('GET /v1/admin/import-mappings', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('lists those that come with the shop and those that were stored', async () => {
    await shop.admin.put('/v1/admin/import-mappings/our-erp', MAPPING);
    const { status, body } = await shop.admin.get('/v1/admin/import-mappings');
    expect(status).toBe(200);
    expect(body.data).toEqual(
      expect.arrayContaining([
        { name: 'cartwright-csv', shipped: true },
        { name: 'our-erp', shipped: false },
      ]),
    );
  });

  it('is for staff', async () => {
    expect((await shop.store.get('/v1/admin/import-mappings')).status).toBe(401);
  });
});
