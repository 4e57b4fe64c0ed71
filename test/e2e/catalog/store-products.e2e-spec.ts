import { EventBus } from '@nestjs/cqrs';
import { LocationChanged } from '../../../src/contexts/inventory/contract/location-changed.event.js';
import { StockChanged } from '../../../src/contexts/inventory/contract/stock-changed.event.js';
import { PricesChanged } from '../../../src/contexts/pricing/contract/prices-changed.event.js';
import { type Shop, startShop } from '../../support/shop.js';

const MAIN = '0193a000-0000-7000-8000-000000000001';
const SOUTH = '0193a000-0000-7000-8000-000000000002';

describe('products for shoppers', () => {
  let shop: Shop;
  let blue: string;
  let red: string;
  let productId: string;

  const price = (variantId: string, amount: number | null, currency = 'EUR') =>
    shop.app
      .get(EventBus)
      .publish(
        new PricesChanged({ prices: [{ variantId, currency, amount, taxIncluded: currency === 'EUR' }] }),
        variantId,
      );
  const level = (onHand: number, held: number) => ({ onHand, held, available: onHand - held });
  const stock = (variantId: string, locationId: string, onHand: number, held = 0) =>
    shop.app
      .get(EventBus)
      .publish(new StockChanged({ levels: [{ variantId, locationId, ...level(onHand, held) }] }), variantId);
  const handles = async (query: string): Promise<string[]> =>
    (await shop.store.get(`/v1/store/products?${query}`)).body.data.map(({ handle }: { handle: string }) => handle);

  beforeAll(async () => {
    shop = await startShop();
    const kitchen = await shop.admin.post('/v1/admin/categories', { name: 'Kitchen' });
    const mug = await shop.admin.post('/v1/admin/products', {
      ...{ title: 'Mug', status: 'active', category_ids: [kitchen.body.id], attributes: { material: 'steel' } },
      ...{ metadata: { margin: 'secret' }, media: [{ url: 'https://images.example/mug.jpg', alt: 'A mug' }] },
      variants: [
        { sku: 'BLUE', options: { Colour: 'Blue' }, weight_grams: 350 },
        { sku: 'RED', options: { Colour: 'Red' } },
      ],
    });
    productId = mug.body.id;
    [blue, red] = mug.body.variants.map(({ id }: { id: string }) => id);
    const apron = await shop.admin.post('/v1/admin/products', {
      title: 'Apron',
      status: 'active',
      variants: [{ sku: 'A' }],
    });
    await shop.admin.post('/v1/admin/products', { title: 'Hidden', status: 'draft' });
    await price(blue, 2000);
    await price(blue, 1999);
    await price(red, 2500);
    await price(red, 2700, 'USD');
    await price(apron.body.variants[0].id, 900);
    await stock(blue, MAIN, 5, 2);
    await stock(blue, SOUTH, 4);
    await shop.settle();
  });
  afterAll(() => shop.close());

  it('shows a product whole, by id and by handle', async () => {
    const byHandle = await shop.store.get('/v1/store/products/mug');
    expect(byHandle.statements).toBe(1);
    expect(byHandle.body).toEqual({
      ...{ id: productId, handle: 'mug', title: 'Mug', description: '', attributes: { material: 'steel' } },
      media: [{ url: 'https://images.example/mug.jpg', alt: 'A mug' }],
      categories: [{ id: expect.any(String), handle: 'kitchen', name: 'Kitchen', path: 'kitchen' }],
      options: [{ name: 'Colour', values: ['Blue', 'Red'] }],
      variants: [
        {
          ...{ id: blue, sku: 'BLUE', title: 'Blue', barcode: null, options: { Colour: 'Blue' }, weight_grams: 350 },
          ...{ price: { amount: 1999, currency: 'EUR' }, tax_included: true },
          availability: { in_stock: true, quantity: 7, beyond_stock: null },
        },
        {
          ...{ id: red, sku: 'RED', title: 'Red', barcode: null, options: { Colour: 'Red' }, weight_grams: 0 },
          ...{ price: { amount: 2500, currency: 'EUR' }, tax_included: true },
          availability: { in_stock: false, quantity: 0, beyond_stock: null },
        },
      ],
      price_range: { min: { amount: 1999, currency: 'EUR' }, max: { amount: 2500, currency: 'EUR' } },
      availability: { in_stock: true },
      ...{ created_at: expect.stringMatching(/Z$/), updated_at: expect.stringMatching(/Z$/) },
    });
    expect((await shop.store.get(`/v1/store/products/${productId}`)).body).toEqual(byHandle.body);
    const dollars = await shop.store.get('/v1/store/products/mug?currency=USD');
    expect(dollars.body.price_range.min).toEqual({ amount: 2700, currency: 'USD' });
    expect(dollars.body.variants[0]).toMatchObject({ price: null, tax_included: false });
    expect((await shop.store.get('/v1/store/products/mug?currency=JPY')).body.price_range).toBeNull();
    for (const path of ['hidden', 'nothing', '0193a000-0000-7000-8000-000000000000']) {
      const missing = await shop.store.get(`/v1/store/products/${path}`);
      expect([missing.status, missing.body.code]).toEqual([404, 'catalog.product_unknown']);
    }
    expect((await shop.store.get('/v1/store/products/mug?currency=euro')).status).toBe(400);
  });

  it('lists, filters and sorts', async () => {
    expect(await handles('')).toEqual(['apron', 'mug']);
    expect(await handles('sort=created_at')).toEqual(['mug', 'apron']);
    expect(await handles('sort=title')).toEqual(['apron', 'mug']);
    expect(await handles('sort=-price')).toEqual(['mug', 'apron']);
    expect(await handles('sort=price&currency=USD')).toEqual(['mug']);
    expect(await handles('category=kitchen')).toEqual(['mug']);
    expect(await handles('category=garden')).toEqual([]);
    expect(await handles('price[gte]=1000&price[lte]=1999')).toEqual(['mug']);
    expect(await handles('in_stock=false')).toEqual(['apron']);
    expect(await handles('handle[in]=apron,nothing')).toEqual(['apron']);
    expect((await shop.store.get('/v1/store/products?count=exact&limit=1')).body.page).toMatchObject({ count: 2 });
    for (const sort of ['title', '-created_at', 'price', '-price']) {
      const first = await shop.store.get(`/v1/store/products?limit=1&sort=${sort}`);
      const second = await handles(`limit=1&sort=${sort}&cursor=${first.body.page.next_cursor}`);
      expect([first.body.data[0].handle, ...second].sort()).toEqual(['apron', 'mug']);
    }
    for (const query of ['sort=sku', 'in_stock=yes', 'price[gte]=-1', 'currency=eur', 'q=mug', 'handle[in]=A%20B']) {
      expect([query, (await shop.store.get(`/v1/store/products?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('answers from the cache, without SQL, until what it shows has changed', async () => {
    const miss = await shop.store.get('/v1/store/products?limit=50');
    expect(miss.statements).toBeLessThanOrEqual(2);
    const hit = await shop.store.get('/v1/store/products?limit=50');
    expect([hit.statements, hit.headers.get('etag')]).toEqual([0, miss.headers.get('etag')]);
    expect(hit.headers.get('surrogate-key')).toContain(`product:${productId}`);
    const known = { 'if-none-match': miss.headers.get('etag')! };
    expect((await shop.store.get('/v1/store/products?limit=50', known)).status).toBe(304);

    await stock(blue, MAIN, 4, 1);
    await shop.settle();
    expect((await shop.store.get('/v1/store/products?limit=50')).statements).toBe(0);
    await stock(blue, MAIN, 4, 2);
    await shop.settle();
    const after = await shop.store.get('/v1/store/products?limit=50');
    expect(after.body.data[1].variants[0].availability).toEqual({ in_stock: true, quantity: 6, beyond_stock: null });

    await price(blue, null);
    await price(red, 3000);
    await shop.settle();
    expect(await handles('price[gte]=3000')).toEqual(['mug']);
  });

  it('shows what is at locations in use, whatever is told first', async () => {
    const quantity = async (): Promise<number> => {
      await shop.settle();
      return (await shop.store.get('/v1/store/products/mug')).body.variants[0].availability.quantity;
    };
    const use = (locationId: string, active: boolean) =>
      shop.app.get(EventBus).publish(new LocationChanged({ locationId, active }), locationId);
    await stock(blue, MAIN, 4);
    expect(await quantity()).toBe(8);
    await use(MAIN, false);
    expect(await quantity()).toBe(4);
    await stock(blue, MAIN, 3); // a checkout that had begun before
    expect(await quantity()).toBe(4);
    await use(MAIN, true);
    expect(await quantity()).toBe(7);
    await use(SOUTH, false);
    expect(await quantity()).toBe(3);
  });

  it('is made anew by a replay', async () => {
    const before = await shop.store.get('/v1/store/products?currency=EUR');
    const replayed = await shop.admin.post('/v1/admin/facts/subscribers/store-products-projection/replay');
    expect(replayed.status).toBeLessThan(300);
    await shop.settle();
    const after = await shop.store.get('/v1/store/products?currency=EUR&limit=20');
    expect(after.body).toEqual(before.body);
  });
});
