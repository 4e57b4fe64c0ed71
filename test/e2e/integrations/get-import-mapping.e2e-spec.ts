import { type Shop, startShop } from '../../support/shop.js';

const MAPPING = { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name' } };

describe('GET /v1/admin/import-mappings/{name}', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const put = (name: string, mapping: unknown) => shop.admin.put(`/v1/admin/import-mappings/${name}`, mapping);

  it('shows what was stored', async () => {
    await put('our-erp', MAPPING);
    const { status, body } = await shop.admin.get('/v1/admin/import-mappings/our-erp');
    expect([status, body]).toEqual([200, { name: 'our-erp', shipped: false, mapping: MAPPING }]);
  });

  it('knows no other', async () => {
    const { status, body } = await shop.admin.get('/v1/admin/import-mappings/nobody');
    expect([status, body.code]).toEqual([404, 'integrations.mapping_not_found']);
  });

  it('shows mappings that could be stored again, of all that come with the shop', async () => {
    const { body } = await shop.admin.get('/v1/admin/import-mappings');
    for (const { name } of body.data as { name: string }[]) {
      const { mapping } = (await shop.admin.get(`/v1/admin/import-mappings/${name}`)).body;
      expect([name, (await put(`copy-of-${name}`, mapping)).status]).toEqual([name, 204]);
    }
  });
});
