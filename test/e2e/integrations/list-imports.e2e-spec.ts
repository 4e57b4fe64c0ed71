import { type Shop, startShop } from '../../support/shop.js';
import { imported } from './files.js';

describe('GET /v1/admin/imports', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('lists imports, newest first', async () => {
    await imported(shop, 'cartwright-csv', 'sku,title\n');
    await imported(shop, 'cartwright-csv', 'name\n');
    const { body, statements } = await shop.admin.get('/v1/admin/imports?count=exact');
    expect(body.data.map(({ status }: { status: string }) => status)).toEqual(['failed', 'completed']);
    expect(body.page.count).toBe(2);
    expect(statements).toBe(1);
    const missing = await shop.admin.get('/v1/admin/imports/01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11');
    expect([missing.status, missing.body.code]).toEqual([404, 'integrations.import_not_found']);
    expect((await shop.admin.get('/v1/admin/imports/nothing/errors')).status).toBe(404);
    expect((await shop.store.get('/v1/admin/imports')).status).toBe(401);
  });
});
