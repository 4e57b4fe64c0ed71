import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { KeptMethodsScene } from './kept-methods-scene.js';

describe('GET /v1/admin/payment-methods', () => {
  let scene: KeptMethodsScene;
  beforeAll(async () => (scene = await KeptMethodsScene.start()));
  afterAll(() => scene.close());

  it('lists what each gateway keeps for a customer, and any of it pays again', async () => {
    expect((await scene.list('customer=ada')).body).toEqual({ data: [], page: { next_cursor: null, has_more: false } });
    expect((await scene.pay({ gateway: 'stripe', token: 'pm_card_visa', save_for: 'ada' })).status).toBe(201);
    expect((await scene.pay({ gateway: 'sandbox', token: 'tok_success', save_for: 'ada' })).status).toBe(201);
    expect((await scene.pay({ gateway: 'paypal', token: 'paypal', save_for: 'ada' })).status).toBe(202);
    expect((await scene.pay({ gateway: 'sandbox', token: 'tok_success', save_for: 'bob' })).status).toBe(201);
    await scene.pay({ gateway: 'sandbox', token: 'tok_declined', save_for: 'ada' });
    await scene.pay({ gateway: 'sandbox', token: 'tok_success' });

    const { status, body } = await scene.list('customer=ada');
    expect(status).toBe(200);
    const expires = expect.stringMatching(/^20\d\d-12$/);
    expect(body.data).toMatchObject([
      { gateway: 'paypal', kind: 'paypal', label: 'PayPal (b…@example.com)' },
      { gateway: 'sandbox', kind: 'card', brand: 'sandbox', last4: '4242', expires },
      { gateway: 'stripe', kind: 'card', brand: 'visa', last4: '4242', label: 'Visa ending in 4242', expires },
    ]);
    for (const { gateway, token } of body.data as { gateway: string; token: string }[]) {
      expect((await scene.pay({ gateway, token })).body.code).toBe('payments.kept_method_refused');
      expect((await scene.pay({ gateway, token, save_for: 'eve' })).status).toBe(402);
      expect((await scene.pay({ gateway, token, save_for: 'ada' })).status).toBe(201);
    }
    expect((await scene.list('customer=ada')).body).toEqual(body);
    expect((await scene.list('customer=ada&gateway=stripe')).body.data).toEqual([body.data[2]]);
    expect((await scene.list('customer=ada&gateway=manual')).body.data).toEqual([]);
  });

  it('page by page', async () => {
    for (let time = 0; time < 3; time++)
      await scene.pay({ gateway: 'sandbox', token: 'tok_success', save_for: 'carl' });
    const all = (await scene.list('customer=carl')).body.data as object[];
    const first = (await scene.list('customer=carl&limit=2')).body;
    expect([first.data, first.page.has_more]).toEqual([all.slice(0, 2), true]);
    const second = (await scene.list(`customer=carl&limit=2&cursor=${first.page.next_cursor}`)).body;
    expect(second).toEqual({ data: all.slice(2), page: { next_cursor: null, has_more: false } });
  });

  it.each([
    ['', 400, 'malformed_parameter'],
    ['customer=', 400, 'malformed_parameter'],
    ['customer=ada@example.com', 400, 'malformed_parameter'],
    ['customer=ada&customer=bob', 400, 'malformed_parameter'],
    ['customer=ada&limit=0', 400, 'malformed_parameter'],
    ['customer=ada&gateway=A!', 400, 'malformed_parameter'],
    ['customer=ada&sort=id', 400, 'malformed_parameter'],
    ['customer=ada&cursor=x', 400, 'invalid_cursor'],
    ['customer=ada&gateway=nobody', 422, 'payments.unknown_gateway'],
  ])('refuses ?%s', async (query, status, code) => {
    expect(await scene.list(query)).toMatchObject({ status, body: { code } });
  });

  it('is for keys that may read payment methods', async () => {
    const { secret } = await scene.shop.app.get(ServiceKeys, { strict: false }).create('reader', ['payments:write']);
    const other = scene.shop.store.with({ authorization: `Bearer ${secret}` });
    const refused = { code: 'scope_missing', required_scope: 'payment-methods:read' };
    expect(await other.get('/v1/admin/payment-methods?customer=ada')).toMatchObject({ status: 403, body: refused });
    expect((await scene.shop.store.get('/v1/admin/payment-methods?customer=ada')).status).toBe(401);
  });

  it('says which gateway does not answer, and still tells what another one keeps', async () => {
    scene.stripe.simulator.faults.add({ fault: 'unavailable', on: 'customers.search' });
    const silent = await scene.list('customer=ada');
    expect(silent).toMatchObject({ status: 503, body: { code: 'payments.gateway_silent', gateway: 'stripe' } });
    scene.stripe.simulator.faults.clear();
    expect((await scene.list('customer=ada&gateway=sandbox')).body.data).toHaveLength(1);
    expect((await scene.list('customer=ada')).status).toBe(200);
  });

  it('stops no payment when a gateway keeps its methods to itself', async () => {
    for (let time = 0; time < 10; time++) {
      scene.stripe.simulator.faults.add({ fault: 'unavailable', on: 'customers.search' });
      expect((await scene.list('customer=ada&gateway=stripe')).status).toBe(503);
    }
    scene.stripe.simulator.faults.clear();
    expect((await scene.pay({ gateway: 'stripe', token: 'pm_card_visa' })).status).toBe(201);
  });
});
