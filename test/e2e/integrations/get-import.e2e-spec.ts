import { type Shop, startShop } from '../../support/shop.js';
import { imported } from './files.js';

describe('GET /v1/admin/imports/{id}', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('tells how far it is, and how it ended', async () => {
    const { id } = await imported(shop, 'cartwright-csv', 'sku,title\nA,First\nB,\n');
    const { status, body } = await shop.admin.get(`/v1/admin/imports/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      status: 'completed',
      progress: { rows: 2, created: 1, updated: 0, unchanged: 0, rejected: 1, percent: 100 },
      errors_url: `/v1/admin/imports/${id}/errors`,
    });
  });

  it('knows no other, and is for staff', async () => {
    const nowhere = '/v1/admin/imports/00000000-0000-7000-8000-000000000000';
    const { status, body } = await shop.admin.get(nowhere);
    expect([status, body.code]).toEqual([404, 'integrations.import_not_found']);
    expect((await shop.store.get(nowhere)).status).toBe(401);
  });
});
