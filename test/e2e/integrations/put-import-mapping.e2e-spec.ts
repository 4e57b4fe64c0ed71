import { type Shop, startShop } from '../../support/shop.js';

const MAPPING = { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name' } };

describe('PUT /v1/admin/import-mappings/{name}', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const put = (name: string, mapping: unknown) => shop.admin.put(`/v1/admin/import-mappings/${name}`, mapping);

  it('stores a mapping, and replaces it', async () => {
    expect((await put('our-erp', MAPPING)).status).toBe(204);
    const changed = { ...MAPPING, delimiter: ';' };
    expect((await put('our-erp', changed)).status).toBe(204);
    expect((await shop.admin.get('/v1/admin/import-mappings/our-erp')).body.mapping).toEqual(changed);
  });

  it('leaves those that come with the shop as they are, and takes plain names only', async () => {
    const shipped = await put('cartwright-csv', MAPPING);
    expect([shipped.status, shipped.body.code]).toEqual([409, 'integrations.mapping_shipped']);
    expect((await put('Not a name', MAPPING)).status).toBe(400);
  });

  it('refuses a mapping with every place that is wrong', async () => {
    const { status, body } = await put('wrong', {
      format: 'xml',
      kind: 'products',
      colour: 1,
      fields: {
        sku: { column: 'a', constant: 'b' },
        title: { column: 't', steps: ['shout', { cut: 0 }, { constructor: 1 }] },
      },
    });
    expect([status, body.code]).toEqual([422, 'integrations.mapping_invalid']);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'colour',
      'format',
      'fields.sku',
      'fields.title.steps.0',
      'fields.title.steps.1.cut',
      'fields.title.steps.2',
    ]);
    expect(body.errors[1].message).toBe('got "xml", takes one of csv, jsonl, json-array');
    const contradictory = await put('wrong', {
      format: 'csv',
      kind: 'products',
      tables: { t: { file: 'x.csv' } },
      fields: { sku: 'a', wight: 'b', 'price.*': 'c', barcode: { column: 'd', steps: [{ lookup: 'u' }] } },
    });
    expect(contradictory.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'wight',
      'price.*',
      'title',
      'tables.t',
      'barcode',
    ]);
    expect((await put('wrong', { format: 'csv', kind: 'products' })).body.errors[0].path).toBe('fields');
  });
});
