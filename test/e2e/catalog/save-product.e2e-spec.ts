import { type Shop, startShop } from '../../support/shop.js';

const PRODUCTS = '/v1/admin/products';
const MUG = { title: 'Enamel mug', variants: [{ sku: 'MUG', weight_grams: 350 }] };

describe('saving products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const mug = (changes: object) => ({ ...MUG, variants: [], ...changes });

  it('creates a product with its variants, in three statements', async () => {
    const options = [
      { sku: 'T-B-M', options: { Colour: 'Blue', Size: 'M' } },
      { sku: 'T-R-M', options: { Size: 'M', Colour: 'Red' }, tax_category: 'reduced', barcode: '4006381333931' },
    ];
    const created = await shop.admin.post(PRODUCTS, {
      title: 'Été – T-shirt',
      metadata: { a: 'b' },
      variants: options,
    });
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.statements).toBeLessThanOrEqual(3);
    expect(created.body).toMatchObject({
      ...{ version: 1, handle: 'ete-t-shirt', status: 'draft', description: '', external_id: null },
      options: [
        { name: 'Colour', values: ['Blue', 'Red'] },
        { name: 'Size', values: ['M'] },
      ],
      variants: [
        { sku: 'T-B-M', title: 'Blue / M', position: 1, tax_category: 'standard', weight_grams: 0 },
        { sku: 'T-R-M', title: 'Red / M', position: 2, tax_category: 'reduced', barcode: '4006381333931' },
      ],
    });
    expect((await shop.admin.get(`${PRODUCTS}/${created.body.id}`)).body).toEqual(created.body);
  });

  it('makes a handle different when the title is taken, and refuses one that was asked for', async () => {
    const first = await shop.admin.post(PRODUCTS, mug({ title: 'Plate' }));
    const second = await shop.admin.post(PRODUCTS, mug({ title: 'Plate' }));
    expect(first.body.handle).toBe('plate');
    expect(second.body.handle).toMatch(/^plate-[0-9a-f]{6}$/);
    const third = await shop.admin.post(PRODUCTS, mug({ handle: 'plate' }));
    expect([third.status, third.body.code]).toEqual([409, 'catalog.handle_taken']);
  });

  it('names what is taken', async () => {
    await shop.admin.post(PRODUCTS, { ...MUG, external_id: 'erp-1' });
    const codes = await Promise.all([
      shop.admin.post(PRODUCTS, MUG),
      shop.admin.post(PRODUCTS, mug({ external_id: 'erp-1' })),
      shop.admin.post(PRODUCTS, mug({ variants: [{ sku: 'A1' }, { sku: 'A1' }] })),
      shop.admin.post(PRODUCTS, mug({ variants: [{ sku: 'A2' }, { sku: 'A3' }] })),
    ]);
    expect(codes.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'catalog.sku_taken'],
      [409, 'catalog.external_id_taken'],
      [409, 'catalog.sku_taken'],
      [409, 'catalog.variant_repeated'],
    ]);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ title: null }, 'title'],
    [{ title: 'two\nlines' }, 'title'],
    [{ handle: 'Not A Handle' }, 'handle'],
    [{ handle: null }, 'handle'],
    [{ status: 'sold' }, 'status'],
    [{ description: null }, 'description'],
    [{ media: [{ url: 'javascript:alert(1)', alt: '' }] }, 'media.0.url'],
    [{ metadata: { a: 1 } }, 'metadata'],
    [{ attributes: ['a'] }, 'attributes'],
    [{ category_ids: ['x'] }, 'category_ids'],
    [{ variants: [{ sku: ' ' }] }, 'variants.0.sku'],
    [{ variants: [{ sku: 'B', weight_grams: -1 }] }, 'variants.0.weight_grams'],
    [{ variants: [{ sku: 'B', tax_category: null }] }, 'variants.0.tax_category'],
    [{ price: 1 }, 'price'],
  ])('refuses %j', async (changes, path) => {
    const refused = await shop.admin.post(PRODUCTS, mug(changes));
    expect([refused.status, refused.body.code, refused.body.errors[0].path]).toEqual([422, 'validation_failed', path]);
  });

  it('refuses options that do not fit and categories that are not there', async () => {
    const options = [{ name: 'Colour', values: ['Blue'] }];
    const misfit = await shop.admin.post(PRODUCTS, mug({ options, variants: [{ sku: 'C', options: { Size: 'M' } }] }));
    expect([misfit.status, misfit.body.code]).toEqual([422, 'catalog.options_mismatch']);
    const lost = await shop.admin.post(PRODUCTS, mug({ category_ids: ['0193a000-0000-7000-8000-000000000000'] }));
    expect([lost.status, lost.body.code]).toEqual([422, 'catalog.category_unknown']);
  });

  it('changes what is given, once per If-Match', async () => {
    const { body } = await shop.admin.post(PRODUCTS, mug({ external_id: 'erp-2', variants: [{ sku: 'D' }] }));
    const url = `${PRODUCTS}/${body.id}`;
    const changed = await shop.admin.patch(url, { title: 'Cup', external_id: null }, { 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect(changed.body).toMatchObject({ title: 'Cup', external_id: null, version: 2, variants: [{ sku: 'D' }] });
    const stale = await shop.admin.patch(url, { title: 'Bowl' }, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    const same = await shop.admin.patch(url, { title: 'Cup' });
    expect([same.status, same.body.version]).toEqual([200, 2]);
    expect((await shop.admin.patch(url, { title: null })).status).toBe(422);
    expect((await shop.admin.patch(url, { variants: [] })).status).toBe(422);
    const nobody = await shop.admin.patch(`${PRODUCTS}/0193a000-0000-7000-8000-000000000000`, { title: 'X' });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'catalog.product_unknown']);
    expect((await shop.admin.patch(`${PRODUCTS}/nonsense`, {})).status).toBe(404);
  });

  it('takes a batch item by item', async () => {
    const { body } = await shop.admin.post(PRODUCTS, mug({}));
    const create = [mug({ title: 'One', variants: [{ sku: 'E' }] }), mug({ variants: [{ sku: 'E' }] }), mug({})];
    const update = [
      { id: body.id, title: 'New name' },
      { id: '0193a000-0000-7000-8000-000000000000', title: 'X' },
    ];
    const headers = { 'idempotency-key': 'batch-1' };
    const saved = await shop.admin.post(`${PRODUCTS}/batch`, { create, update }, headers);
    expect(saved.status).toBe(200);
    expect(saved.body.create).toMatchObject([
      { outcome: 'created', version: 1 },
      { outcome: 'refused', code: 'catalog.sku_taken' },
      { outcome: 'created' },
    ]);
    expect(saved.body.update).toMatchObject([
      { outcome: 'updated', version: 2, id: body.id },
      { outcome: 'refused', code: 'catalog.product_unknown' },
    ]);
    expect((await shop.admin.post(`${PRODUCTS}/batch`, { create, update }, headers)).body).toEqual(saved.body);
    const many = { create: Array.from({ length: 60 }, () => mug({})), update: Array(41).fill(update[0]) };
    expect((await shop.admin.post(`${PRODUCTS}/batch`, many)).status).toBe(422);
  });

  it('is for keys that may write', async () => {
    expect((await shop.store.post(PRODUCTS, MUG)).status).toBe(401);
    expect((await shop.store.post(`${PRODUCTS}/batch`, {})).status).toBe(401);
  });
});
