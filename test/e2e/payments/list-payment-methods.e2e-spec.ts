import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { type Simulated, simulatedStripe } from '../../support/simulated-gateways.js';

describe('GET /v1/admin/payment-methods', () => {
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
  const list = (query: string) => shop.admin.get(`/v1/admin/payment-methods?${query}`);

  it('lists what each gateway keeps for a customer, and any of it pays again', async () => {
    expect((await list('customer=ada')).body).toEqual({ data: [], page: { next_cursor: null, has_more: false } });
    expect((await pay({ gateway: 'stripe', token: 'pm_card_visa', save_for: 'ada' })).status).toBe(201);
    expect((await pay({ gateway: 'sandbox', token: 'tok_success', save_for: 'ada' })).status).toBe(201);
    expect((await pay({ gateway: 'sandbox', token: 'tok_success', save_for: 'bob' })).status).toBe(201);
    await pay({ gateway: 'sandbox', token: 'tok_declined', save_for: 'ada' });
    await pay({ gateway: 'sandbox', token: 'tok_success' });

    const { status, body } = await list('customer=ada');
    expect(status).toBe(200);
    const expires = expect.stringMatching(/^20\d\d-12$/);
    expect(body.data).toMatchObject([
      { gateway: 'sandbox', kind: 'card', brand: 'sandbox', last4: '4242', expires },
      { gateway: 'stripe', kind: 'card', brand: 'visa', last4: '4242', label: 'Visa ending in 4242', expires },
    ]);
    for (const { gateway, token } of body.data as { gateway: string; token: string }[]) {
      expect((await pay({ gateway, token })).body.code).toBe('payments.kept_method_refused');
      expect((await pay({ gateway, token, save_for: 'eve' })).status).toBe(402);
      expect((await pay({ gateway, token, save_for: 'ada' })).status).toBe(201);
    }
    expect((await list('customer=ada')).body).toEqual(body);
    expect((await list('customer=ada&gateway=stripe')).body.data).toEqual([body.data[1]]);
    expect((await list('customer=ada&gateway=manual')).body.data).toEqual([]);
  });

  it('page by page', async () => {
    for (let time = 0; time < 3; time++) await pay({ gateway: 'sandbox', token: 'tok_success', save_for: 'carl' });
    const all = (await list('customer=carl')).body.data as object[];
    const first = (await list('customer=carl&limit=2')).body;
    expect([first.data, first.page.has_more]).toEqual([all.slice(0, 2), true]);
    const second = (await list(`customer=carl&limit=2&cursor=${first.page.next_cursor}`)).body;
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
    expect(await list(query)).toMatchObject({ status, body: { code } });
  });

  it('is for keys that may read payment methods', async () => {
    const { secret } = await shop.app.get(ServiceKeys, { strict: false }).create('reader', ['payments:write']);
    const other = shop.store.with({ authorization: `Bearer ${secret}` });
    const refused = { code: 'scope_missing', required_scope: 'payment-methods:read' };
    expect(await other.get('/v1/admin/payment-methods?customer=ada')).toMatchObject({ status: 403, body: refused });
    expect((await shop.store.get('/v1/admin/payment-methods?customer=ada')).status).toBe(401);
  });

  it('says which gateway does not answer, and still tells what another one keeps', async () => {
    stripe.simulator.faults.add({ fault: 'unavailable', on: 'customers.search' });
    const silent = await list('customer=ada');
    expect(silent).toMatchObject({ status: 503, body: { code: 'payments.gateway_silent', gateway: 'stripe' } });
    stripe.simulator.faults.clear();
    expect((await list('customer=ada&gateway=sandbox')).body.data).toHaveLength(1);
    expect((await list('customer=ada')).status).toBe(200);
  });
});
