import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, complete } from './shopper.js';

/** SQL statements of one request, transaction control included, nothing of it answered from a cache. */
describe('what a request costs', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  let handle: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
    const products = [];
    for (let n = 0; n < 4; n++) products.push(await given.product(shop, { stock: 50 }));
    ({ variantId } = products[0]!);
    handle = products[0]!.sku.toLowerCase();
    await shop.settle();
  });
  afterAll(() => shop.close());

  it('the product list: 2', async () => {
    for (const query of ['', '?limit=2&sort=-price', '?count=exact&in_stock=true', '?category=none']) {
      const { status, statements } = await shop.store.get(`/v1/store/products${query}`);
      expect([status, statements <= 2]).toEqual([200, true]);
    }
  });

  it('a product: 2', async () => {
    expect((await shop.store.get(`/v1/store/products/${handle}`)).statements).toBeLessThanOrEqual(2);
  });

  it('a line into a cart: 5, with shipping chosen', async () => {
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const line = { variant_id: variantId, quantity: 1 };
    const { status, statements } = await shop.store.post(`/v1/store/carts/${cart.id}/lines`, line, cart.token);
    expect([status, statements <= 5]).toEqual([201, true]);
  });

  it('a one-call checkout: 16, however many lines', async () => {
    for (const count of [1, 5]) {
      const lines = Array.from({ length: count }, () => ({ variant_id: variantId, quantity: 1 }));
      const { status, statements } = await checkOut(shop, given.checkout(variantId, shipping, { lines }));
      expect([status, statements <= 16]).toEqual([201, true]);
    }
  });

  it('a cart’s completion: 18', async () => {
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const { status, statements } = await complete(shop, cart);
    expect([status, statements]).toEqual([201, expect.any(Number)]);
    expect(statements).toBeLessThanOrEqual(18);
  });
});
