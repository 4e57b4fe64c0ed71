import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { KeptMethodsScene } from './kept-methods-scene.js';

describe('DELETE /v1/admin/payment-methods/{id}', () => {
  let scene: KeptMethodsScene;
  beforeAll(async () => (scene = await KeptMethodsScene.start()));
  afterAll(() => scene.close());

  const notFound = { status: 404, body: { code: 'payments.payment_method_not_found' } };

  it.each([
    ['sandbox', 'tok_success'],
    ['stripe', 'pm_card_visa'],
    ['paypal', 'paypal'],
  ])('has %s forget it: it is listed no more and pays nothing; a second time there is none', async (gateway, token) => {
    const method = await scene.keep(gateway, token, `ada-${gateway}`);
    expect((await scene.forget(method.id, `ada-${gateway}`)).status).toBe(204);
    expect(await scene.kept(`ada-${gateway}`)).toEqual([]);
    const again = await scene.pay({ gateway, token: method.token, save_for: `ada-${gateway}` });
    expect(again).toMatchObject({ status: 402, body: { code: 'payment_declined' } });
    expect(await scene.forget(method.id, `ada-${gateway}`)).toMatchObject(notFound);
  });

  it('finds none that is unknown, or kept for somebody else', async () => {
    const method = await scene.keep('sandbox', 'tok_success', 'bob');
    expect(await scene.forget(method.id, 'eve')).toMatchObject(notFound);
    for (const id of ['sandbox.x', 'nobody.x', 'manual.x', 'x', encodeURIComponent(method.token), '..%2F']) {
      expect([id, await scene.forget(id, 'bob')]).toMatchObject([id, notFound]);
    }
    expect(await scene.forget(method.id, 'b@b')).toMatchObject({ status: 400, body: { code: 'malformed_parameter' } });
    expect((await scene.shop.admin.delete(`/v1/admin/payment-methods/${method.id}`)).status).toBe(400);
    expect(await scene.kept('bob')).toEqual([method]);
  });

  it('is for keys that may write payment methods', async () => {
    const method = await scene.keep('sandbox', 'tok_success', 'carl');
    const { secret } = await scene.shop.app
      .get(ServiceKeys, { strict: false })
      .create('reader', ['payment-methods:read']);
    const reader = scene.shop.store.with({ authorization: `Bearer ${secret}` });
    const path = `/v1/admin/payment-methods/${method.id}?customer=carl`;
    expect(await reader.delete(path)).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
    expect((await scene.shop.store.delete(path)).status).toBe(401);
    expect(await scene.kept('carl')).toEqual([method]);
  });

  it('says when the gateway does not answer, and goes through once it does', async () => {
    const method = await scene.keep('stripe', 'pm_card_mastercard', 'dora');
    scene.stripe.simulator.faults.add({ fault: 'unavailable', on: 'payment_methods.detach' });
    const silent = await scene.forget(method.id, 'dora');
    expect(silent).toMatchObject({ status: 503, body: { code: 'payments.gateway_silent', gateway: 'stripe' } });
    expect(silent.headers.get('retry-after')).toMatch(/^\d+$/);
    scene.stripe.simulator.faults.clear();
    expect(await scene.kept('dora')).toEqual([method]);
    expect((await scene.forget(method.id, 'dora')).status).toBe(204);
    expect(await scene.kept('dora')).toEqual([]);
  });
});
