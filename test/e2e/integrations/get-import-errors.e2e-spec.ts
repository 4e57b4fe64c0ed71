import { type Shop, startShop } from '../../support/shop.js';
import { imported } from './files.js';

describe('GET /v1/admin/imports/{id}/errors', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('answers a line of JSON for each rejected row, with its line in the file', async () => {
    const { id } = await imported(shop, 'cartwright-csv', 'sku,title\nA,First\nB,\n,Nameless\n');
    const { status, headers, body } = await shop.admin.get(`/v1/admin/imports/${id}/errors`);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('application/x-ndjson')]);
    const lines = (body as string).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual([3, 4]);
  });

  it('is empty when every row went in', async () => {
    const { id } = await imported(shop, 'cartwright-csv', 'sku,title\nC,Third\n');
    const { status, body } = await shop.admin.get(`/v1/admin/imports/${id}/errors`);
    expect([status, body]).toEqual([200, '']);
  });

  it('knows no other import', async () => {
    const { status, body } = await shop.admin.get('/v1/admin/imports/00000000-0000-7000-8000-000000000000/errors');
    expect([status, body.code]).toEqual([404, 'integrations.import_not_found']);
  });
});
