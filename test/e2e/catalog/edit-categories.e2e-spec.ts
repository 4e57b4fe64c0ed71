import { type Answer } from '../../support/api.js';
import { type Shop, startShop } from '../../support/shop.js';

const CATEGORIES = '/v1/admin/categories';

describe('editing categories', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const create = (name: string, parent_id?: string | null, more: object = {}): Promise<Answer> =>
    shop.admin.post(CATEGORIES, { name, ...(parent_id !== undefined && { parent_id }), ...more });
  const refusal = ({ status, body }: Answer) => [status, body.code];

  it('makes a tree and moves a branch of it, with what is told to shoppers', async () => {
    const home = await create('Home', null, { external_id: 'h' });
    expect([home.status, home.headers.get('etag')]).toEqual([201, '"1"']);
    const kitchen = await create('Kitchen', home.body.id);
    const mugs = await create('Mugs', kitchen.body.id);
    expect(mugs.body).toMatchObject({ path: 'home/kitchen/mugs', parent_id: kitchen.body.id, version: 1 });
    const product = { title: 'Mug', status: 'active', category_ids: [mugs.body.id] };
    await shop.admin.post('/v1/admin/products', product);
    await shop.settle();
    const moved = await shop.admin.patch(`${CATEGORIES}/${kitchen.body.id}`, { parent_id: null, handle: 'cooking' });
    expect(moved.body).toMatchObject({ path: 'cooking', version: 2, parent_id: null });
    expect((await shop.admin.get(`${CATEGORIES}/${kitchen.body.id}`)).body).toEqual(moved.body);
    expect((await shop.admin.get(`${CATEGORIES}/${mugs.body.id}`)).body.path).toBe('cooking/mugs');
    await shop.settle();
    const { body } = await shop.store.get('/v1/store/products/mug');
    expect(body.categories).toEqual([{ id: mugs.body.id, handle: 'mugs', name: 'Mugs', path: 'cooking/mugs' }]);
    expect((await shop.store.get('/v1/store/products?category=home')).body.data).toEqual([]);
    expect((await shop.store.get('/v1/store/products?category=cooking')).body.data).toHaveLength(1);
  });

  it('refuses cycles, depth, doubles and orphans', async () => {
    let parent = await create('Level 1');
    const top = parent;
    for (let level = 2; level <= 10; level++) parent = await create(`Level ${level}`, parent.body.id);
    expect(refusal(await create('Level 11', parent.body.id))).toEqual([422, 'catalog.category_too_deep']);
    const below = { parent_id: parent.body.id };
    expect(refusal(await shop.admin.patch(`${CATEGORIES}/${top.body.id}`, below))).toEqual([
      409,
      'catalog.category_cycle',
    ]);
    const self = await shop.admin.patch(`${CATEGORIES}/${top.body.id}`, { parent_id: top.body.id });
    expect(refusal(self)).toEqual([409, 'catalog.category_cycle']);
    const root = await create('Root');
    const deeper = await shop.admin.patch(`${CATEGORIES}/${top.body.id}`, { parent_id: root.body.id });
    expect(refusal(deeper)).toEqual([422, 'catalog.category_too_deep']);
    expect(refusal(await create('X', null, { handle: 'root' }))).toEqual([409, 'catalog.handle_taken']);
    await create('Y', null, { external_id: 'y' });
    expect(refusal(await create('Z', null, { external_id: 'y' }))).toEqual([409, 'catalog.external_id_taken']);
    const orphan = await create('Orphan', '0193a000-0000-7000-8000-000000000000');
    expect(refusal(orphan)).toEqual([422, 'catalog.category_unknown']);
    expect(refusal(await create(''))).toEqual([422, 'validation_failed']);
    const stale = await shop.admin.patch(`${CATEGORIES}/${root.body.id}`, { name: 'R' }, { 'if-match': '"9"' });
    expect(refusal(stale)).toEqual([412, 'stale_version']);
  });

  it('never lets two moves at once make a cycle', async () => {
    const [a, b] = [await create('Cycle A'), await create('Cycle B')];
    const moves = await Promise.all([
      shop.admin.patch(`${CATEGORIES}/${a.body.id}`, { parent_id: b.body.id }),
      shop.admin.patch(`${CATEGORIES}/${b.body.id}`, { parent_id: a.body.id }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('deletes a leaf and takes its products out of it', async () => {
    const parent = await create('Parent');
    const leaf = await create('Leaf', parent.body.id);
    const category_ids = [leaf.body.id];
    const { body } = await shop.admin.post('/v1/admin/products', { title: 'Leaflet', status: 'active', category_ids });
    await shop.settle();
    expect(refusal(await shop.admin.delete(`${CATEGORIES}/${parent.body.id}`))).toEqual([
      ...[409, 'catalog.category_has_children'],
    ]);
    expect((await shop.admin.delete(`${CATEGORIES}/${leaf.body.id}`)).status).toBe(204);
    expect(refusal(await shop.admin.delete(`${CATEGORIES}/${leaf.body.id}`))).toEqual([
      404,
      'catalog.category_unknown',
    ]);
    const product = await shop.admin.get(`/v1/admin/products/${body.id}`);
    expect(product.body).toMatchObject({ category_ids: [], version: 2 });
    await shop.settle();
    expect((await shop.store.get('/v1/store/products/leaflet')).body.categories).toEqual([]);
  });
});
