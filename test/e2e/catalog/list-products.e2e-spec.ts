import { type Shop, startShop } from '../../support/shop.js';

const PRODUCTS = '/v1/admin/products';

describe('listing products for staff', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
    const kitchen = await shop.admin.post('/v1/admin/categories', { name: 'Kitchen' });
    const mugs = await shop.admin.post('/v1/admin/categories', { name: 'Mugs', parent_id: kitchen.body.id });
    const category_ids = [mugs.body.id];
    await shop.admin.post(PRODUCTS, {
      title: 'Beaker 100%',
      variants: [{ sku: 'B' }],
      category_ids,
      external_id: 'x1',
    });
    await shop.admin.post(PRODUCTS, { title: 'apron', status: 'active' });
    await shop.admin.post(PRODUCTS, { title: 'Beam', status: 'archived' });
  });
  afterAll(() => shop.close());

  const titles = async (query: string): Promise<string[]> => {
    const list = await shop.admin.get(`${PRODUCTS}?${query}`);
    return list.body.data.map(({ title }: { title: string }) => title);
  };

  it('filters', async () => {
    expect(await titles('')).toEqual(['Beam', 'apron', 'Beaker 100%']);
    expect(await titles('status=active')).toEqual(['apron']);
    expect(await titles('category=kitchen')).toEqual(['Beaker 100%']);
    expect(await titles('category=nothing')).toEqual([]);
    expect(await titles('sku=B')).toEqual(['Beaker 100%']);
    expect(await titles('external_id=x1')).toEqual(['Beaker 100%']);
    expect(await titles('q=bea&sort=created_at')).toEqual(['Beaker 100%', 'Beam']);
    expect(await titles('q=beaker%20100%25')).toEqual(['Beaker 100%']);
    expect(await titles('q=%25')).toEqual([]);
    expect(await titles('updated_at[gte]=2999-01-01T00:00:00Z')).toEqual([]);
    expect(await titles('updated_at[gte]=2020-01-01T00:00:00Z')).toHaveLength(3);
  });

  it('pages through any sort in one statement each', async () => {
    for (const sort of ['title', '-title', 'created_at', '-created_at']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await shop.admin.get(`${PRODUCTS}?limit=1&sort=${sort}${cursor}`);
        expect(page.statements).toBe(1);
        seen.push(...page.body.data.map(({ id }: { id: string }) => id));
        cursor = page.body.page.has_more ? `&cursor=${page.body.page.next_cursor}` : '';
      } while (cursor);
      expect(new Set(seen).size).toBe(3);
    }
    expect((await shop.admin.get(`${PRODUCTS}?count=exact&limit=1`)).body.page.count).toBe(3);
  });

  it('refuses what it does not know', async () => {
    for (const query of [
      'colour=blue',
      'sort=price',
      'status=sold',
      'limit=101',
      'updated_at[gte]=soon',
      'updated_at[gte]=2026-03-02',
      'cursor=x',
    ]) {
      expect([query, (await shop.admin.get(`${PRODUCTS}?${query}`)).status]).toEqual([query, 400]);
    }
    expect((await shop.store.get(PRODUCTS)).status).toBe(401);
  });
});
