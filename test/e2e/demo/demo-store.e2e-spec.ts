import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DemoKeys } from '../../../src/demo/demo-keys.js';
import { DemoStore } from '../../../src/demo/demo-store.js';
import { startShop, type Shop } from '../../support/shop.js';

describe('The demo store', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const total = async (path: string) => (await shop.admin.get(`${path}count=exact&limit=1`)).body.page.count;

  it('opens within seconds, once, also when two processes start at the same time', async () => {
    const store = shop.app.get(DemoStore);
    const began = Date.now();
    expect((await Promise.all([store.seed(), store.seed()])).filter(Boolean)).toHaveLength(1);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await store.seed()).toBe(false);
    await shop.settle();
    expect(await total('/v1/admin/products?')).toBe(200);
  });

  it('shows its goods with prices, taxes and stock', async () => {
    const { body: categories } = await shop.store.get('/v1/store/categories');
    expect(categories.data).toHaveLength(12);
    const pan = (await shop.store.get('/v1/store/products/carbon-steel-frying-pan?currency=EUR')).body;
    expect(pan.variants.map((variant: { price: { amount: number } }) => variant.price.amount)).toEqual([
      4490, 5190, 5990,
    ]);
    const dollars = (await shop.store.get('/v1/store/products/carbon-steel-frying-pan?currency=USD')).body;
    expect(dollars.variants[0].price).toEqual({ amount: 4500, currency: 'USD' });
    const inStock = await shop.store.get('/v1/store/products?in_stock=true&category=cookware&limit=100');
    expect(inStock.body.data.length).toBeGreaterThan(15);
    const levels = (await shop.admin.get(`/v1/admin/inventory/levels?variant_id[in]=${pan.variants[0].id}`)).body.data;
    expect(levels.map((level: { location: string }) => level.location).sort()).toEqual(['main', 'south']);
  });

  it.each(['DE', 'US', 'GB'])('ships to %s in both currencies', async (country) => {
    for (const currency of ['EUR', 'USD']) {
      const { body } = await shop.store.get(`/v1/store/shipping-options?country=${country}&currency=${currency}`);
      expect(body.data.length).toBeGreaterThan(0);
    }
  });

  it('leaves a shop alone that has goods of its own', async () => {
    await shop.admin.post('/v1/admin/products', { title: 'Own product', status: 'active' });
    await shop.app.get(DemoStore).seed();
    expect(await total('/v1/admin/products?')).toBe(201);
  });

  it('leaves a key that only its owner can read, and renews it when it does not work', async () => {
    const file = join(shop.dataFolder, 'demo-keys.json');
    const keys = shop.app.get(DemoKeys);
    const provided = async () => {
      await keys.provide();
      return JSON.parse(await readFile(file, 'utf8')).admin as string;
    };
    const admin = await provided();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const answer = await shop.store.get('/v1/admin/analytics/sales', { authorization: `Bearer ${admin}` });
    expect(answer.status).toBe(200);
    expect(await provided()).toBe(admin);
    await writeFile(file, JSON.stringify({ admin: 'sk_of_another_database' }));
    expect(await provided()).not.toBe(admin);
    await writeFile(file, '{ half');
    expect(await provided()).toMatch(/^sk_/);
  });
});
