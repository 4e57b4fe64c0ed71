import { randomUUID } from 'node:crypto';
import { type Answer } from '../../support/api.js';
import { ADDRESS, given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const PAYMENT = { payment: { gateway: 'sandbox', token: 'tok_success' } };

describe('POST /v1/store/carts/{id}/complete', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
    ({ variantId } = await given.product(shop, { price: 1000, stock: 50 }));
  });
  afterAll(() => shop.close());

  type Cart = { id: string; token: Record<string, string> };
  const complete = (cart: Cart, body: unknown = PAYMENT, headers = given.key()): Promise<Answer> =>
    shop.store.post(`/v1/store/carts/${cart.id}/complete`, body, { ...cart.token, ...headers });
  const cart = (): Promise<Cart> => given.cart(shop, [{ variantId, quantity: 2 }], shipping);

  it('makes the cart an order, as it was shown', async () => {
    const ordered = await cart();
    const shown = (await shop.store.get(`/v1/store/carts/${ordered.id}`, ordered.token)).body;
    const before = await stockOf(shop, variantId);
    const { status, body } = await complete(ordered, { ...PAYMENT, expected_total: shown.totals.total });
    expect([status, body.order.status, body.order.cart_id]).toEqual([201, 'confirmed', ordered.id]);
    expect(body.order_token).toMatch(/^ot_/);
    const { prices_include_tax: _, ...totals } = shown.totals;
    expect(body.order.totals).toMatchObject(totals);
    expect(body.order.lines[0]).toMatchObject({ id: shown.lines[0].id, quantity: 2, gross: shown.lines[0].gross });
    expect(body.order.billing_address).toEqual(ADDRESS);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: before.onHand - 2, held: 0 });
    const after = (await shop.store.get(`/v1/store/carts/${ordered.id}`, ordered.token)).body;
    expect([after.status, after.order_id]).toEqual(['completed', body.order.id]);
  });

  it('happens once: a repeated key gets the same answer, another key a refusal', async () => {
    const [ordered, key] = [await cart(), given.key()];
    const first = await complete(ordered, PAYMENT, key);
    const again = await complete(ordered, PAYMENT, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true']);
    const other = await complete(ordered);
    expect([other.status, other.body.code]).toEqual([409, 'cart_completed']);
  });

  it('names what the cart still needs', async () => {
    const { body: empty } = await shop.store.post('/v1/store/carts', { currency: 'EUR' });
    const refused = await complete({ id: empty.id, token: { 'x-cart-token': empty.token } });
    expect([refused.status, refused.body.code]).toEqual([422, 'orders.cart_incomplete']);
    expect(refused.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'email',
      'lines',
      'shipping_address',
      'shipping_option_id',
    ]);
  });

  it('refuses a cart with something that is no longer sold, and leaves it open', async () => {
    const product = await given.product(shop, { stock: 5 });
    const ordered = await given.cart(shop, [{ variantId: product.variantId, quantity: 1 }], shipping);
    const archived = await shop.admin.delete(`/v1/admin/products/${product.productId}`);
    expect(archived.status).toBeLessThan(300);
    const { status, body } = await complete(ordered);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'orders.lines_not_sellable', 'lines.0.variant_id']);
    expect((await shop.store.get(`/v1/store/carts/${ordered.id}`, ordered.token)).body.status).toBe('open');
  });

  it.each([
    [{}, 'payment'],
    [{ payment: null }, 'payment'],
    [{ payment: [] }, 'payment'],
    [{ ...PAYMENT, expected_total: [] }, 'expected_total'],
    [{ ...PAYMENT, expected_total: {} }, 'expected_total.amount'],
    [{ payment: { gateway: 'sandbox' } }, 'payment.token'],
    [{ payment: { gateway: 'Sandbox!', token: 't' } }, 'payment.gateway'],
    [{ ...PAYMENT, expected_total: { amount: 1.5, currency: 'EUR' } }, 'expected_total.amount'],
    [{ ...PAYMENT, email: 'eve@example.com' }, 'email'],
  ])('refuses %j', async (body, path) => {
    const answer = await complete(await cart(), body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    expect(answer.body.errors[0].path).toBe(path);
  });

  it('knows no gateway of another name', async () => {
    const ordered = await cart();
    const { status, body } = await complete(ordered, { payment: { gateway: 'nobody', token: 't' } });
    expect([status, body.code]).toEqual([422, 'payments.unknown_gateway']);
    expect((await complete(ordered)).status).toBe(201);
  });

  it('needs a key, the token, and a cart', async () => {
    const ordered = await cart();
    expect((await complete(ordered, PAYMENT, {})).status).toBe(428);
    expect((await complete({ ...ordered, token: {} })).status).toBe(401);
    expect((await complete({ ...ordered, id: randomUUID() })).body.code).toBe('orders.cart_not_found');
  });
});
