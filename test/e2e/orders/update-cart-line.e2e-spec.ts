import { openCart } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('PATCH /v1/store/carts/{id}/lines/{line_id}', () => {
  let shop: Shop;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop();
    ({ variantId } = await given.product(shop, { price: 250 }));
  });
  afterAll(() => shop.close());

  it('sets the quantity', async () => {
    const cart = await openCart(shop);
    const line = (await cart.add(variantId, 2)).body.lines[0].id;
    const { status, body, statements } = await cart.api.patch(`${cart.path}/lines/${line}`, { quantity: 7 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 3, lines: [{ id: line, quantity: 7 }], totals: { total: { amount: 1750 } } });
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('writes nothing when nothing changes', async () => {
    const cart = await openCart(shop);
    const line = (await cart.add(variantId, 2)).body.lines[0].id;
    expect((await cart.api.patch(`${cart.path}/lines/${line}`, { quantity: 2 })).body.version).toBe(2);
  });

  it.each([[0], [10_000], ['1'], [undefined]])('refuses %j', async (quantity) => {
    const cart = await openCart(shop);
    const line = (await cart.add(variantId)).body.lines[0].id;
    const { status, body } = await cart.api.patch(`${cart.path}/lines/${line}`, { quantity });
    expect([status, body.errors[0].path]).toEqual([422, 'quantity']);
  });

  it('refuses more than can be counted, and leaves the cart as it was', async () => {
    const cart = await openCart(shop);
    const dear = await given.product(shop, { price: 1_000_000_000_000 });
    const line = (await cart.add(dear.variantId)).body.lines[0].id;
    const { status, body } = await cart.api.patch(`${cart.path}/lines/${line}`, { quantity: 9999 });
    expect([status, body.code]).toEqual([422, 'pricing.amount_too_large']);
    expect((await cart.get()).body).toMatchObject({ version: 2, lines: [{ quantity: 1 }] });
  });

  it('answers what the cart is when others changed it meanwhile', async () => {
    const cart = await openCart(shop);
    const line = (await cart.add(variantId, 1)).body.lines[0].id;
    const other = await given.product(shop, { price: 1000 });
    const answers = await Promise.all([
      ...[2, 3, 4].map((quantity) => cart.api.patch(`${cart.path}/lines/${line}`, { quantity })),
      cart.add(other.variantId, 1),
    ]);
    for (const { status, body } of answers) {
      expect([200, 201]).toContain(status);
      const sum = body.lines.reduce((total: number, each: { quantity: number; sku: string }) =>
        total + each.quantity * (each.sku === other.sku ? 1000 : 250), 0); // prettier-ignore
      expect(body.totals.total.amount).toBe(sum);
    }
  });

  it('does not know lines of other carts, nor lets others at its own', async () => {
    const [mine, foreign] = [await openCart(shop), await openCart(shop)];
    const line = (await mine.add(variantId)).body.lines[0].id;
    const change = { quantity: 2 };
    const unknown = await foreign.api.patch(`${foreign.path}/lines/${line}`, change);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.cart_line_not_found']);
    const others = await foreign.api.patch(`${mine.path}/lines/${line}`, change);
    expect([others.status, others.body.code]).toEqual([404, 'orders.cart_not_found']);
    expect((await shop.store.patch(`${mine.path}/lines/${line}`, change)).status).toBe(401);
  });
});
