import { StripeGateway } from '../../../src/contexts/payments/stripe-gateway/stripe.gateway.js';
import { type Scope } from '../../../src/platform/security/scopes.js';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { type Simulated, simulatedStripe } from '../../support/simulated-gateways.js';

type Key = Record<string, string>;

describe('kept payment methods', () => {
  let [stripe, shop, variantId, shipping] = [] as unknown as [Simulated, Shop, string, string];
  let [backend, other, gateway] = [] as unknown as [Key, Key, StripeGateway];
  beforeAll(async () => {
    stripe = await simulatedStripe();
    shop = await startShop(stripe.env);
    gateway = shop.app.get(StripeGateway, { strict: false });
    ({ variantId } = await given.product(shop, { stock: 50 }));
    shipping = await given.shippingOption(shop);
    backend = await keyWith('payment-methods:write');
    other = await keyWith('payments:write');
  });
  afterAll(async () => {
    await shop.close();
    await stripe.close();
  });

  async function keyWith(...scopes: Scope[]): Promise<Key> {
    const { secret } = await shop.app.get(ServiceKeys, { strict: false }).create('storefront', scopes);
    return { authorization: `Bearer ${secret}` };
  }
  const pay = (payment: Record<string, unknown>, headers: Key = {}) =>
    shop.store.post(
      '/v1/store/checkouts',
      given.checkout(variantId, shipping, { payment: { gateway: 'stripe', token: 'pm_card_visa', ...payment } }),
      { ...given.key(), ...headers },
    );
  const kept = (customer: string) => gateway.savedMethods(customer, AbortSignal.timeout(20_000));
  const orders = async (): Promise<number> =>
    ((await shop.admin.get('/v1/admin/orders?limit=100')).body as { data: unknown[] }).data.length;

  it('keeps a method for a customer whom their backend names, and pays with it again', async () => {
    expect(await pay({ save_for: 'ada' }, backend)).toMatchObject({ status: 201 });
    const [method, ...more] = await kept('ada');
    expect([method!.kind, more]).toEqual(['card', []]);
    const again = await pay({ token: method!.token, save_for: 'ada' }, backend);
    expect(again).toMatchObject({ status: 201, body: { payment: { status: 'authorized' } } });
  });

  /** The other routes that pay: what each sends, and what else it wants of its caller. */
  const routes = {
    'cart completion': async () => {
      const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
      return {
        path: `/v1/store/carts/${cart.id}/complete`,
        whole: (payment: object) => ({ payment }),
        own: cart.token,
      };
    },
    'paying an order': async () => {
      const { order, order_token } = (await pay({ gateway: 'sandbox', token: 'tok_requires_action' })).body;
      const own = { 'x-order-token': order_token as string };
      return { path: `/v1/store/orders/${order.id}/payments`, whole: (payment: object) => payment, own };
    },
    'paying an order for staff': async () => {
      const { order } = (await pay({ gateway: 'sandbox', token: 'tok_requires_action' })).body;
      return { path: `/v1/admin/orders/${order.id}/payments`, whole: (payment: object) => payment, own: {} };
    },
  };

  it.each(Object.keys(routes) as (keyof typeof routes)[])('keeps, pays again and refuses by %s', async (name) => {
    const customer = `zoe-${name.replaceAll(' ', '-')}`;
    const staff = name.endsWith('staff');
    const send = async (payment: object, key: Key) => {
      const { path, whole, own } = await routes[name]();
      const body = whole({ gateway: 'stripe', token: 'pm_card_visa', ...payment });
      return shop.store.post(path, body, { ...given.key(), ...own, ...key });
    };
    const mayPay = staff ? await keyWith('orders:write', 'payments:write') : {};
    const mayKeep = staff ? await keyWith('orders:write', 'payments:write', 'payment-methods:write') : backend;

    const charged = stripe.simulator.movements.length;
    const refused = await send({ save_for: customer }, mayPay);
    expect(refused).toMatchObject(staff ? { status: 403, body: { code: 'scope_missing' } } : { status: 401 });
    expect(await kept(customer)).toEqual([]);

    expect((await send({ save_for: customer }, mayKeep)).status).toBe(201);
    const [method] = await kept(customer);
    expect(stripe.simulator.movements).toHaveLength(charged + 1);
    const { token } = method!;
    expect((await send({ token }, mayPay)).body.code).toBe('payments.kept_method_refused');
    expect((await send({ token, save_for: 'eve' }, mayKeep)).status).toBe(402);
    expect(stripe.simulator.movements).toHaveLength(charged + 1);
    expect((await send({ token, save_for: customer }, mayKeep)).status).toBe(201);
    expect(stripe.simulator.movements).toHaveLength(charged + 2);
  });

  it('lets nobody name a customer without a key that may, and stores nothing', async () => {
    const [before, charged] = [await orders(), stripe.simulator.movements.length];
    const named = { save_for: 'mallory' };
    expect(await pay(named)).toMatchObject({ status: 401, body: { code: 'key_refused' } });
    expect(await pay(named, { authorization: 'Bearer sk_wrong' })).toMatchObject({ status: 401 });
    const refused = { code: 'scope_missing', required_scope: 'payment-methods:write' };
    expect(await pay(named, other)).toMatchObject({ status: 403, body: refused });
    const parts = given.checkout(variantId, shipping, {
      payment: undefined,
      payments: [{ gateway: 'stripe', token: 'pm_card_visa', ...named }],
    });
    expect(await shop.store.post('/v1/store/checkouts', parts, given.key())).toMatchObject({ status: 401 });
    expect([await orders(), stripe.simulator.movements.length]).toEqual([before, charged]);
    expect(await kept('mallory')).toEqual([]);
  });

  it('refuses a guest a kept method, whether it exists or not, and another customer, too', async () => {
    expect(await pay({ save_for: 'bob' }, backend)).toMatchObject({ status: 201 });
    const token = (await kept('bob'))[0]!.token;
    const [before, charged] = [await orders(), stripe.simulator.movements.length];
    for (const guess of [token, 'cus_guessed:pm_guessed']) {
      for (const headers of [{}, backend]) {
        const answer = await pay({ token: guess }, headers);
        expect(answer).toMatchObject({ status: 403, body: { code: 'payments.kept_method_refused' } });
      }
    }
    expect(await orders()).toBe(before);
    expect(await pay({ token, save_for: 'eve' }, backend)).toMatchObject({ status: 402 });
    expect(stripe.simulator.movements).toHaveLength(charged);
  });

  it('refuses a name that is no opaque id, and a gateway that keeps nothing', async () => {
    for (const save_for of ['', 'a b', 'ada@example.com', 7, null, 'x'.repeat(65)]) {
      expect(await pay({ save_for }, backend)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    }
    const cannot = await pay({ gateway: 'manual', token: 'invoice', save_for: 'ada' }, backend);
    expect(cannot).toMatchObject({
      status: 422,
      body: { code: 'payments.gateway_cannot', errors: [{ path: 'payment.save_for' }] },
    });
  });
});
