import { Logger } from '@nestjs/common';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { simulatedPaypal } from '../../support/simulated-gateways.js';
import { timeGoesBy } from '../../support/time-goes-by.js';

const silent = { gateway: 'sandbox', token: 'tok_timeout_before_charge' };

describe('GET /v1/store/payment-options', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ GATEWAY_BREAKER_FAILURES: '3', GATEWAY_BREAKER_PAUSE_MS: '2000' });
  });
  afterAll(() => shop.close());

  const offered = async (query: string): Promise<string[]> => {
    const { body } = await shop.store.get(`/v1/store/payment-options?${query}`);
    return (body.data as { gateway: string }[]).map(({ gateway }) => gateway);
  };

  it('offers every gateway until something is configured', async () => {
    const { status, body } = await shop.store.get('/v1/store/payment-options?country=DE&currency=EUR');
    expect(status).toBe(200);
    expect(body.data).toContainEqual({ gateway: 'sandbox', title: 'sandbox', redirects: true, saves_methods: true });
    expect(body.data).toContainEqual({ gateway: 'manual', title: 'manual', redirects: false, saves_methods: false });
  });

  it('refuses bad input', async () => {
    for (const query of [
      '',
      'country=DE',
      'country=de&currency=EUR',
      'country=DE&currency=EUR&amount=-1',
      'country=DE&currency=EUR&x=1',
    ]) {
      expect([query, (await shop.store.get(`/v1/store/payment-options?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('offers by country, currency and amount, in the order of the merchant', async () => {
    const put = (gateway: string, option: object) =>
      shop.admin.put(`/v1/admin/payment-options/${gateway}`, { title: gateway, active: true, ...option });
    await put('sandbox', { position: 2, countries: ['DE', 'AT'], currencies: ['EUR'] });
    await put('manual', { position: 1, amounts: [{ currency: 'EUR', min: 1000, max: 9999 }] });

    expect(await offered('country=DE&currency=EUR')).toEqual(['manual', 'sandbox']);
    expect(await offered('country=DE&currency=EUR&amount=999')).toEqual(['sandbox']);
    expect(await offered('country=DE&currency=EUR&amount=9999')).toEqual(['manual', 'sandbox']);
    expect(await offered('country=FR&currency=EUR&amount=1000')).toEqual(['manual']);
    expect(await offered('country=DE&currency=USD&amount=1')).toEqual(['manual']);
    await put('manual', { position: 1, active: false });
    expect(await offered('country=FR&currency=EUR')).toEqual([]);
    for (const gateway of ['manual', 'sandbox']) await shop.admin.delete(`/v1/admin/payment-options/${gateway}`);
  });

  it('leaves PayPal out that is down, though few ask: what the shop knows of an order by itself is no answer', async () => {
    const paypal = await simulatedPaypal();
    const few = await startShop({ ...paypal.env, GATEWAY_BREAKER_FAILURES: '3' });
    try {
      const shipping = await given.shippingOption(few);
      const { variantId } = await given.product(few);
      const offersPaypal = async () => {
        const { body } = await few.store.get('/v1/store/payment-options?country=DE&currency=EUR');
        return (body.data as { gateway: string }[]).some(({ gateway }) => gateway === 'paypal');
      };
      await paypal.close();
      const payment = { gateway: 'paypal', token: 'paypal' };
      const { status } = await few.store.post(
        '/v1/store/checkouts',
        given.checkout(variantId, shipping, { payment }),
        given.key(),
      );
      expect([status, await offersPaypal()]).toEqual([202, true]);
      for (let again = 0; again < 2; again++) await timeGoesBy(few);
      expect(await offersPaypal()).toBe(false);
    } finally {
      await few.close();
    }
  });

  it('leaves a gateway out that does not answer; a checkout with it stores nothing and hears of the next ones', async () => {
    const shipping = await given.shippingOption(shop);
    const { variantId } = await given.product(shop, { stock: 20 });
    const buy = (payment: object) =>
      shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping, { payment }), given.key());
    for (let call = 0; call < 3; call++) expect((await buy(silent)).status).toBe(202);

    const error = jest.spyOn(Logger.prototype, 'error');
    const refused = await buy({ gateway: 'sandbox', token: 'tok_success' });
    const errors = [...error.mock.calls];
    error.mockRestore();
    expect(errors).toEqual([]); // it was foreseen
    expect(refused).toMatchObject({ status: 503, body: { code: 'payments.gateway_unavailable' } });
    expect(refused.body.offered).toContain('manual');
    expect(refused.headers.get('retry-after')).toMatch(/^[12]$/);
    expect(await offered('country=DE&currency=EUR')).not.toContain('sandbox');
    expect((await shop.admin.get('/v1/admin/orders')).body.data).toHaveLength(3);
    expect(await (await fetch(`${shop.url}/metrics`)).text()).toContain('payment_gateway_breaker{gateway="sandbox"} 2');
    const health = (await (await fetch(`${shop.url}/health/ready`)).json()) as { status: string; checks: object };
    expect(health).toMatchObject({ status: 'ready', checks: { payment_gateways: { status: 'up', sandbox: 'open' } } });
    expect((await buy({ gateway: 'manual', token: 'invoice' })).status).toBe(201);

    for (let tries = 0; tries < 100 && !(await offered('country=DE&currency=EUR')).includes('sandbox'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100)); // the pause is real time
    }
    expect((await buy({ gateway: 'sandbox', token: 'tok_success' })).status).toBe(201);
    expect(await (await fetch(`${shop.url}/metrics`)).text()).toContain('payment_gateway_breaker{gateway="sandbox"} 0');
  });
});
