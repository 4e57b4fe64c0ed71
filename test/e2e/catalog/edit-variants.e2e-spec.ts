import { type Shop, startShop } from '../../support/shop.js';

const UNKNOWN = '0193a000-0000-7000-8000-000000000000';

describe('editing variants', () => {
  let shop: Shop;
  let productId: string;
  let blueId: string;
  beforeAll(async () => {
    shop = await startShop();
    const variants = [{ sku: 'BLUE', options: { Colour: 'Blue' }, external_id: 'v1' }];
    const { body } = await shop.admin.post('/v1/admin/products', { title: 'Mug', variants });
    [productId, blueId] = [body.id, body.variants[0].id];
  });
  afterAll(() => shop.close());

  const refusal = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

  it('adds, changes and removes', async () => {
    const red = { sku: 'RED', options: { Colour: 'Red' } };
    const added = await shop.admin.post(`/v1/admin/products/${productId}/variants`, red);
    expect([added.status, added.headers.get('etag')]).toEqual([201, '"2"']);
    expect(added.body).toMatchObject({ sku: 'RED', title: 'Red', position: 2, product_id: productId, version: 2 });
    const changed = await shop.admin.patch(`/v1/admin/variants/${added.body.id}`, { sku: 'CRIMSON', weight_grams: 5 });
    expect(changed.body).toMatchObject({ sku: 'CRIMSON', weight_grams: 5, title: 'Red', version: 3 });
    const removed = await shop.admin.delete(`/v1/admin/variants/${added.body.id}`, { 'if-match': '"3"' });
    expect(removed.status).toBe(204);
    const product = await shop.admin.get(`/v1/admin/products/${productId}`);
    expect(product.body.variants.map(({ sku }: { sku: string }) => sku)).toEqual(['BLUE']);
    const reused = await shop.admin.post(`/v1/admin/products/${productId}/variants`, { ...red, sku: 'CRIMSON' });
    expect(reused.status).toBe(201);
  });

  it('refuses what does not fit', async () => {
    const url = `/v1/admin/products/${productId}/variants`;
    await shop.admin.post('/v1/admin/products', { title: 'Plate', variants: [{ sku: 'PLATE' }] });
    const green = { Colour: 'Green' };
    expect(refusal(await shop.admin.post(url, { sku: 'X' }))).toEqual([422, 'catalog.options_mismatch']);
    expect(refusal(await shop.admin.post(url, { sku: 'X', options: { Colour: 'Blue' } }))).toEqual([
      ...[409, 'catalog.variant_repeated'],
    ]);
    expect(refusal(await shop.admin.post(url, { sku: 'PLATE', options: green }))).toEqual([409, 'catalog.sku_taken']);
    const sameId = { sku: 'X', external_id: 'v1', options: green };
    expect(refusal(await shop.admin.post(url, sameId))).toEqual([409, 'catalog.external_id_taken']);
    expect(refusal(await shop.admin.patch(`/v1/admin/variants/${blueId}`, { sku: 'PLATE' }))).toEqual([
      ...[409, 'catalog.sku_taken'],
    ]);
    const stale = await shop.admin.patch(`/v1/admin/variants/${blueId}`, { sku: 'NAVY' }, { 'if-match': '"1"' });
    expect(refusal(stale)).toEqual([412, 'stale_version']);
    expect(refusal(await shop.admin.patch(`/v1/admin/variants/${blueId}`, { sku: null }))[0]).toBe(422);
  });

  it('knows what is not there', async () => {
    const unknown = await shop.admin.post(`/v1/admin/products/${UNKNOWN}/variants`, { sku: 'Y' });
    expect(refusal(unknown)).toEqual([404, 'catalog.product_unknown']);
    expect(refusal(await shop.admin.patch(`/v1/admin/variants/${UNKNOWN}`, {}))).toEqual([
      404,
      'catalog.variant_unknown',
    ]);
    expect(refusal(await shop.admin.delete(`/v1/admin/variants/${UNKNOWN}`))).toEqual([404, 'catalog.variant_unknown']);
    expect((await shop.store.delete(`/v1/admin/variants/${UNKNOWN}`)).status).toBe(401);
  });
});
