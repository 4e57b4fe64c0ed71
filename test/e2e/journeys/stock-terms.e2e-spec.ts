import { type Answer } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, movementsOf, tally } from './shopper.js';

/** What is sold beyond stock, as bundles, from several locations and in shares: exact numbers, and what shoppers see of it. */
describe('many shoppers of what is sold on terms', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
    await shop.admin.post('/v1/admin/inventory/locations', { code: 'south', name: 'South', priority: 10 });
  });
  afterAll(() => shop.close());

  const times = (count: number, work: (index: number) => Promise<Answer>): Promise<Answer[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));
  const variantPath = (variantId: string, what: string): string => `/v1/admin/inventory/variants/${variantId}/${what}`;
  const setLevel = (variant_id: string, location: string, on_hand: number): Promise<Answer> =>
    shop.admin.put('/v1/admin/inventory/levels', { variant_id, location, on_hand });

  /** What shoppers are shown of a product's only variant. */
  async function shown(productId: string): Promise<unknown> {
    await shop.settle();
    return (await shop.store.get(`/v1/store/products/${productId}`)).body.variants[0].availability;
  }

  it('sell what is there over two locations and the backorders of it, not one more', async () => {
    const { variantId, productId } = await given.product(shop, { stock: 0 });
    await Promise.all([setLevel(variantId, 'south', 12), setLevel(variantId, 'main', 18)]);
    const backorder = { limit: 25, expected_at: '2040-02-01T00:00:00.000Z' };
    await shop.admin.put(variantPath(variantId, 'policy'), { backorder });
    expect(await shown(productId)).toEqual({
      ...{ in_stock: true, quantity: 30 },
      beyond_stock: { kind: 'backorder', quantity: 25, expected_at: backorder.expected_at },
    });
    const answers = await times(120, () => checkOut(shop, given.checkout(variantId, shipping)));
    expect(tally(answers)).toEqual({ '201': 55, '409 out_of_stock': 65 });
    expect((await shop.admin.get(variantPath(variantId, 'policy'))).body.waiting).toBe(25);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
    expect(await shown(productId)).toEqual({ in_stock: false, quantity: 0, beyond_stock: null });

    await setLevel(variantId, 'main', 30);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, held: 0 });
    expect(await movementsOf(shop, variantId)).toEqual({ onHand: 5, held: 0 });
    expect(await shown(productId)).toMatchObject({ quantity: 5, beyond_stock: { quantity: 25 } });
  }, 180_000);

  it('sell a bundle and its part from one stock', async () => {
    const [part, bundle] = [await given.product(shop, { stock: 0 }), await given.product(shop, { stock: 0 })];
    await setLevel(part.variantId, 'south', 61);
    const parts = [{ variant_id: part.variantId, quantity: 2 }];
    expect((await shop.admin.put(variantPath(bundle.variantId, 'bundle'), { parts })).status).toBe(200);
    expect(await shown(bundle.productId)).toEqual({ in_stock: true, quantity: 30, beyond_stock: null });
    const body = given.checkout(bundle.variantId, shipping, {
      lines: [bundle, part].map(({ variantId: variant_id }) => ({ variant_id, quantity: 1 })),
    });
    const answers = await times(60, () => checkOut(shop, body));
    expect(tally(answers)).toEqual({ '201': 20, '409 out_of_stock': 40 });
    expect(await stockOf(shop, part.variantId)).toEqual({ onHand: 1, held: 0 });
    expect(await shown(bundle.productId)).toEqual({ in_stock: false, quantity: 0, beyond_stock: null });
    expect(await shown(part.productId)).toMatchObject({ quantity: 1 });
  }, 180_000);

  it('get no more than their share, whatever they write their address like', async () => {
    const { variantId } = await given.product(shop, { stock: 50 });
    await shop.admin.put(variantPath(variantId, 'policy'), { max_per_customer: { units: 4 } });
    const emails = ['grace@example.com', 'Grace@Example.com', 'GRACE@example.COM'];
    const answers = await times(60, (n) =>
      checkOut(shop, given.checkout(variantId, shipping, { email: emails[n % 3] })),
    );
    expect(tally(answers)).toEqual({ '201': 4, '409 purchase_limit_reached': 56 });
    const { body } = answers.find(({ status }) => status === 409)!;
    expect(body.lines).toMatchObject([{ variant_id: variantId, requested: 1, limit: 4 }]);
    expect(body.errors).toMatchObject([{ code: 'purchase_limit_reached', path: 'lines.0.quantity' }]);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 46, held: 0 });
  }, 180_000);
});
