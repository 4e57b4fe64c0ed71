import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { type Simulated, simulatedStripe } from '../../support/simulated-gateways.js';

interface Method {
  id: string;
  gateway: string;
  token: string;
}

describe('DELETE /v1/admin/payment-methods/{id}', () => {
  let [stripe, shop, variantId, shipping] = [] as unknown as [Simulated, Shop, string, string];
  beforeAll(async () => {
    stripe = await simulatedStripe();
    shop = await startShop({ ...stripe.env, GATEWAY_TIMEOUT_MS: '2000' });
    ({ variantId } = await given.product(shop, { stock: 50 }));
    shipping = await given.shippingOption(shop);
  });
  afterAll(async () => {
    await shop.close();
    await stripe.close();
  });

  const pay = (payment: object) => {
    const body = given.checkout(variantId, shipping, { payment });
    return shop.admin.post('/v1/store/checkouts', body, given.key()); // a backend's key, which may name a customer
  };
  const kept = async (customer: string): Promise<Method[]> =>
    (await shop.admin.get(`/v1/admin/payment-methods?customer=${customer}`)).body.data;
  const keep = async (gateway: string, token: string, customer: string): Promise<Method> => {
    expect((await pay({ gateway, token, save_for: customer })).status).toBe(201);
    return (await kept(customer))[0]!;
  };
  const forget = (id: string, customer: string) =>
    shop.admin.delete(`/v1/admin/payment-methods/${id}?customer=${customer}`);
  const notFound = { status: 404, body: { code: 'payments.payment_method_not_found' } };

  it.each([
    ['sandbox', 'tok_success'],
    ['stripe', 'pm_card_visa'],
  ])('has %s forget it: it is listed no more and pays nothing; a second time there is none', async (gateway, token) => {
    const method = await keep(gateway, token, `ada-${gateway}`);
    expect((await forget(method.id, `ada-${gateway}`)).status).toBe(204);
    expect(await kept(`ada-${gateway}`)).toEqual([]);
    const again = await pay({ gateway, token: method.token, save_for: `ada-${gateway}` });
    expect(again).toMatchObject({ status: 402, body: { code: 'payment_declined' } });
    expect(await forget(method.id, `ada-${gateway}`)).toMatchObject(notFound);
  });

  it('finds none that is unknown, or kept for somebody else', async () => {
    const method = await keep('sandbox', 'tok_success', 'bob');
    expect(await forget(method.id, 'eve')).toMatchObject(notFound);
    for (const id of ['sandbox.x', 'nobody.x', 'manual.x', 'x', encodeURIComponent(method.token), '..%2F']) {
      expect([id, await forget(id, 'bob')]).toMatchObject([id, notFound]);
    }
    expect(await forget(method.id, 'b@b')).toMatchObject({ status: 400, body: { code: 'malformed_parameter' } });
    expect((await shop.admin.delete(`/v1/admin/payment-methods/${method.id}`)).status).toBe(400);
    expect(await kept('bob')).toEqual([method]);
  });

  it('is for keys that may write payment methods', async () => {
    const method = await keep('sandbox', 'tok_success', 'carl');
    const { secret } = await shop.app.get(ServiceKeys, { strict: false }).create('reader', ['payment-methods:read']);
    const reader = shop.store.with({ authorization: `Bearer ${secret}` });
    const path = `/v1/admin/payment-methods/${method.id}?customer=carl`;
    expect(await reader.delete(path)).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
    expect((await shop.store.delete(path)).status).toBe(401);
    expect(await kept('carl')).toEqual([method]);
  });

  it('says when the gateway does not answer, and goes through once it does', async () => {
    const method = await keep('stripe', 'pm_card_mastercard', 'dora');
    stripe.simulator.faults.add({ fault: 'unavailable', on: 'payment_methods.detach' });
    const silent = await forget(method.id, 'dora');
    expect(silent).toMatchObject({ status: 503, body: { code: 'payments.gateway_silent', gateway: 'stripe' } });
    expect(silent.headers.get('retry-after')).toMatch(/^\d+$/);
    stripe.simulator.faults.clear();
    expect(await kept('dora')).toEqual([method]);
    expect((await forget(method.id, 'dora')).status).toBe(204);
    expect(await kept('dora')).toEqual([]);
  });
});
