import { randomUUID } from 'node:crypto';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { type Answer } from '../../support/api.js';
import { ADDRESS, given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, complete, paidBy } from './shopper.js';

interface Operation {
  method: string;
  path: string;
}

/** Promise P8: nobody reads or changes what is another's, or learns that it exists. */
describe('strangers', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
    ({ variantId } = await given.product(shop, { stock: 50 }));
  });
  afterAll(() => shop.close());

  const cart = () => given.cart(shop, [{ variantId, quantity: 1 }], shipping);

  /** The answer without what differs from request to request. */
  const told = ({ status, body }: Answer, id: string) => {
    const { request_id: _, ...problem } = body;
    return { status, problem: JSON.parse(JSON.stringify(problem).replaceAll(id, 'ID')) as object };
  };

  it('meet a cart of another token exactly as one that is not there, on every route', async () => {
    const [mine, theirs] = [await cart(), await cart()];
    const lineId = (await shop.store.get(`/v1/store/carts/${theirs.id}`, theirs.token)).body.lines[0].id;
    const line = { variant_id: variantId, quantity: 1 };
    const tries: ((id: string) => Promise<Answer>)[] = [
      (id) => shop.store.get(`/v1/store/carts/${id}`, mine.token),
      (id) => shop.store.patch(`/v1/store/carts/${id}`, { email: 'eve@example.com' }, mine.token),
      (id) => shop.store.patch(`/v1/store/carts/${id}`, { shipping_option_id: shipping }, mine.token),
      (id) => shop.store.patch(`/v1/store/carts/${id}`, { shipping_address: ADDRESS }, mine.token),
      (id) => shop.store.post(`/v1/store/carts/${id}/lines`, line, mine.token),
      (id) => shop.store.patch(`/v1/store/carts/${id}/lines/${lineId}`, { quantity: 9 }, mine.token),
      (id) => shop.store.delete(`/v1/store/carts/${id}/lines/${lineId}`, mine.token),
      (id) => shop.store.get(`/v1/store/carts/${id}/shipping-options`, mine.token),
      (id) => complete(shop, { id, token: mine.token }),
    ];
    const before = await shop.store.get(`/v1/store/carts/${theirs.id}`, theirs.token);
    for (const attempt of tries) {
      const missing = randomUUID();
      const answer = told(await attempt(theirs.id), theirs.id);
      expect(answer).toEqual(told(await attempt(missing), missing));
      expect(answer).toMatchObject({ status: 404, problem: { code: 'orders.cart_not_found' } });
    }
    expect((await shop.store.get(`/v1/store/carts/${theirs.id}`, theirs.token)).body).toEqual(before.body);
  });

  it('meet an order of another token exactly as one that is not there', async () => {
    const [mine, theirs] = [await checkOut(shop, given.checkout(variantId, shipping)), await checkOut(shop, given.checkout(variantId, shipping))]; // prettier-ignore
    const token = { 'x-order-token': mine.body.order_token };
    const missing = randomUUID();
    const { id } = theirs.body.order;
    const wish = { lines: [{ line_id: theirs.body.order.lines[0].id, quantity: 1, reason: 'other' }] };
    for (const attempt of [
      (id: string) => shop.store.get(`/v1/store/orders/${id}`, token),
      (id: string) => shop.store.get(`/v1/store/orders/${id}/returns`, token),
      (id: string) => shop.store.post(`/v1/store/orders/${id}/returns`, wish, token),
    ]) {
      const answer = told(await attempt(id), id);
      expect(answer).toEqual(told(await attempt(missing), missing));
      expect(answer).toMatchObject({ status: 404, problem: { code: 'orders.order_not_found' } });
    }
  });

  it('get no answer of a cart’s completion by knowing its Idempotency-Key', async () => {
    const [mine, theirs] = [await cart(), await cart()];
    const key = given.key();
    expect((await complete(shop, theirs, paidBy('tok_success'), key)).status).toBe(201);
    const stolen = await complete(shop, { id: theirs.id, token: mine.token }, paidBy('tok_success'), key);
    expect([stolen.status, stolen.headers.get('idempotent-replayed')]).toEqual([404, null]);
  });

  it('without a token are asked for one', async () => {
    const { id } = await cart();
    const placed = await checkOut(shop, given.checkout(variantId, shipping));
    for (const [path, token] of [
      [`/v1/store/carts/${id}`, { 'x-cart-token': 'ct_wrong' }],
      [`/v1/store/carts/${id}`, {}],
      [`/v1/store/orders/${placed.body.order.id}`, {}],
      [`/v1/store/orders/${placed.body.order.id}`, { 'x-cart-token': placed.body.order_token }],
    ] as [string, Record<string, string>][]) {
      const { status, body } = await shop.store.get(path, token);
      expect([status, body.code]).toEqual([401, 'token_required']);
    }
  });

  describe('at the back office', () => {
    let operations: Operation[];
    beforeAll(async () => {
      const { paths } = (await shop.store.get('/openapi.json')).body as { paths: Record<string, object> };
      operations = Object.entries(paths)
        .filter(([path]) => path.startsWith('/v1/admin/'))
        .flatMap(([path, methods]) =>
          Object.keys(methods)
            .filter((method) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
            .map((method) => ({ method, path: path.replaceAll(/\{\w+\}/g, randomUUID()) })),
        );
      expect(operations.length).toBeGreaterThan(40);
    });

    const refusals = async (headers: Record<string, string>): Promise<(Operation & { told: unknown })[]> => {
      const answers = [];
      for (const { method, path } of operations) {
        const response = await fetch(shop.url + path, { method: method.toUpperCase(), headers });
        const { code } = (await response.json()) as { code: string };
        answers.push({ method, path, told: [response.status, code] });
      }
      return answers;
    };

    it.each([
      ['no key', {}],
      ['an unknown key', { authorization: `Bearer sk_${'A'.repeat(43)}` }],
      ['a cart’s token for a key', { authorization: `Bearer ct_${'A'.repeat(43)}` }],
      ['no scheme', { authorization: 'sk_nothing' }],
    ])('with %s get 401 everywhere', async (_, headers) => {
      expect(await refusals(headers as Record<string, string>)).toEqual(
        operations.map((operation) => ({ ...operation, told: [401, 'key_refused'] })),
      );
    });

    it('with a key for something else get 403 everywhere', async () => {
      const { secret } = await shop.app.get(ServiceKeys).create('newsletter', ['customers:read']);
      expect(await refusals({ authorization: `Bearer ${secret}` })).toEqual(
        operations.map((operation) => ({ ...operation, told: [403, 'scope_missing'] })),
      );
    });

    it('who may only read orders cannot cancel or send one', async () => {
      const { secret } = await shop.app.get(ServiceKeys).create('reader', ['orders:read']);
      const reader = { authorization: `Bearer ${secret}` };
      const { id } = (await checkOut(shop, given.checkout(variantId, shipping))).body.order;
      expect((await shop.store.get(`/v1/admin/orders/${id}`, reader)).status).toBe(200);
      for (const [path, body] of [
        ['cancel', { reason: 'no' }],
        ['fulfilments', {}],
      ] as const) {
        // prettier-ignore
        expect((await shop.store.post(`/v1/admin/orders/${id}/${path}`, body, reader)).status).toBe(403);
      }
    });
  });
});
