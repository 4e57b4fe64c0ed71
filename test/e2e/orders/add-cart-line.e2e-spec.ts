import { BERLIN, openCart, shipsToGermany } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('POST /v1/store/carts/{id}/lines', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('puts a variant into the cart as it is described now, in four statements', async () => {
    const { variantId, productId, sku } = await given.product(shop, { price: 700, title: 'Stoneware mug' });
    const cart = await openCart(shop);
    const { status, body, statements } = await cart.add(variantId, 3);
    expect(status).toBe(201);
    expect(body.lines).toMatchObject([
      {
        ...{ variant_id: variantId, product_id: productId, sku, title: 'Stoneware mug', quantity: 3 },
        ...{ unit_price: { amount: 700, currency: 'EUR' }, gross: { amount: 2100, currency: 'EUR' } },
      },
    ]);
    expect(body.version).toBe(2);
    expect(statements).toBeLessThanOrEqual(4);
  });

  it('needs five statements at most, shipping included', async () => {
    const { standard } = await shipsToGermany(shop);
    const { variantId } = await given.product(shop, {});
    const cart = await openCart(shop);
    await cart.patch({ shipping_address: BERLIN, shipping_option_id: standard });
    expect((await cart.add(variantId)).statements).toBeLessThanOrEqual(5);
  });

  it('adds units of a variant it has into that line', async () => {
    const { variantId } = await given.product(shop, {});
    const cart = await openCart(shop);
    const first = await cart.add(variantId, 2);
    const { body } = await cart.add(variantId, 3);
    expect(body.lines).toMatchObject([{ id: first.body.lines[0].id, quantity: 5 }]);
  });

  it('loses no unit when many are added at once, and adds once per Idempotency-Key', async () => {
    const { variantId } = await given.product(shop, {});
    const cart = await openCart(shop);
    const key = { 'idempotency-key': 'add-once' };
    const add = (headers?: Record<string, string>): Promise<{ status: number }> =>
      cart.api.post(`${cart.path}/lines`, { variant_id: variantId, quantity: 1 }, headers);
    const answers = await Promise.all([...Array.from({ length: 12 }, () => add()), add(key), add(key), add(key)]);
    expect(answers.map(({ status }) => status)).toEqual(Array(15).fill(201));
    expect((await cart.get()).body).toMatchObject({ version: 14, lines: [{ quantity: 13 }] });
  });

  it('refuses variants that are unknown, not for sale, or without a price in the currency', async () => {
    const { variantId } = await given.product(shop, { currency: 'EUR' });
    const variants = [{ sku: 'NOT-YET' }];
    const draft = await shop.admin.post('/v1/admin/products', {
      title: 'Soon',
      handle: 'soon',
      status: 'draft',
      variants,
    });
    const refusals = [
      [await openCart(shop), '018f0000-0000-7000-8000-000000000000', 'not_sellable'],
      [await openCart(shop), draft.body.variants[0].id, 'not_sellable'],
      [await openCart(shop, 'USD'), variantId, 'not_priced'],
    ] as const;
    for (const [cart, variant, code] of refusals) {
      const { status, body } = await cart.add(variant);
      expect([status, body.code]).toEqual([422, 'orders.variant_not_sellable']);
      expect(body.errors).toMatchObject([{ code, path: 'variant_id' }]);
      expect((await cart.get()).body.lines).toEqual([]);
    }
  });

  it.each([[0], [-1], [1.5], [10_000], ['2'], [null]])('refuses a quantity of %j', async (quantity) => {
    const cart = await openCart(shop);
    const body = { variant_id: '018f0000-0000-7000-8000-000000000000', quantity };
    const answer = await cart.api.post(`${cart.path}/lines`, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'quantity']);
  });

  it('refuses more units than a line can have, old and new together', async () => {
    const { variantId } = await given.product(shop, {});
    const cart = await openCart(shop);
    await cart.add(variantId, 9999);
    const { status, body } = await cart.add(variantId, 1);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'orders.cart_quantity_refused', 'quantity']);
  });

  it('refuses every change of a cart that has become an order', async () => {
    const option = await given.shippingOption(shop);
    const { variantId } = await given.product(shop, {});
    const { id, token } = await given.cart(shop, [{ variantId, quantity: 1 }], option);
    const path = `/v1/store/carts/${id}`;
    const payment = { gateway: 'sandbox', token: 'tok_success' };
    const placed = await shop.store.post(`${path}/complete`, { payment }, { ...token, ...given.key() });
    expect(placed.status).toBe(201);
    const { body } = await shop.store.get(path, token);
    expect(body).toMatchObject({ status: 'completed', lines: [{ quantity: 1 }] });
    expect(body.order_id).not.toBeNull();
    const line = `${path}/lines/${body.lines[0].id}`;
    const answers = [
      await shop.store.post(`${path}/lines`, { variant_id: variantId, quantity: 1 }, token),
      await shop.store.patch(line, { quantity: 2 }, token),
      await shop.store.delete(line, token),
      await shop.store.patch(path, { email: 'eve@example.com' }, token),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([409, 'cart_completed']));
  });

  it('is in the order, or the order is refused, when the cart is ordered at the same time', async () => {
    const option = await given.shippingOption(shop);
    const { variantId } = await given.product(shop, { stock: 100 });
    const payment = { gateway: 'sandbox', token: 'tok_success' };
    for (let attempt = 0; attempt < 6; attempt++) {
      const { id, token } = await given.cart(shop, [{ variantId, quantity: 1 }], option);
      const path = `/v1/store/carts/${id}`;
      const [completed] = await Promise.all([
        shop.store.post(`${path}/complete`, { payment }, { ...token, ...given.key() }),
        shop.store.post(`${path}/lines`, { variant_id: variantId, quantity: 1 }, token),
      ]);
      const { body: cart } = await shop.store.get(path, token);
      if (completed.status === 201) expect(completed.body.order.lines[0].quantity).toBe(cart.lines[0].quantity);
      else expect([completed.status, completed.body.code, cart.status]).toEqual([409, 'cart_changed', 'open']);
    }
  });

  it('does not know foreign carts', async () => {
    const { variantId } = await given.product(shop, {});
    const mine = await openCart(shop);
    const foreign = await openCart(shop);
    const { status } = await foreign.api.post(`${mine.path}/lines`, { variant_id: variantId, quantity: 1 });
    expect(status).toBe(404);
    expect((await shop.store.post(`${mine.path}/lines`, { variant_id: variantId, quantity: 1 })).status).toBe(401);
  });
});
