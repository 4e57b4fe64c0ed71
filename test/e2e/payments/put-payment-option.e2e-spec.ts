import { Database } from '../../../src/platform/database/database.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const OPTION = { title: 'Card', position: 1, active: true };

describe('PUT /v1/admin/payment-options/{gateway}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const put = (gateway: string, body: object) => shop.admin.put(`/v1/admin/payment-options/${gateway}`, body);

  it('makes the option exactly what is given', async () => {
    const limits = { countries: ['DE'], currencies: ['EUR'], amounts: [{ currency: 'EUR', min: 100, max: 5000 }] };
    const first = await put('sandbox', { ...OPTION, ...limits });
    expect(first).toMatchObject({ status: 200, body: { gateway: 'sandbox', ...OPTION, capture: 'manual', ...limits } });

    const second = await put('sandbox', OPTION);
    expect(second.body).toMatchObject({ ...OPTION, countries: [], currencies: [], amounts: [] });
    expect((await shop.admin.get('/v1/admin/payment-options/sandbox')).body).toEqual(second.body);
  });

  it.each([
    ['a gateway that nobody runs', 'nobody', OPTION, 'payments.unknown_gateway'],
    [
      'taking at once where that is not possible',
      'manual',
      { ...OPTION, capture: 'automatic' },
      'payments.gateway_cannot',
    ],
    [
      'limits upside down',
      'sandbox',
      { ...OPTION, amounts: [{ currency: 'EUR', min: 2, max: 1 }] },
      'payments.amount_range',
    ],
    ['a country that is none', 'sandbox', { ...OPTION, countries: ['XX'] }, 'validation_failed'],
    [
      'a currency twice',
      'sandbox',
      { ...OPTION, amounts: [{ currency: 'EUR' }, { currency: 'EUR' }] },
      'validation_failed',
    ],
    ['an amount that is null', 'sandbox', { ...OPTION, amounts: [null] }, 'validation_failed'],
    ['no title', 'sandbox', { ...OPTION, title: ' ' }, 'validation_failed'],
  ])('refuses %s', async (_, gateway, body, code) => {
    expect(await put(gateway, body)).toMatchObject({ status: 422, body: { code } });
  });

  it('is offered as it was put last, though a read that had begun before ends after that', async () => {
    await put('manual', OPTION);
    const { pool } = shop.app.get(Database);
    const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
    let [looked, release] = [() => {}, () => {}];
    const hasLooked = new Promise<void>((resolve) => (looked = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const spy = jest.spyOn(pool, 'query').mockImplementation((async (...args: unknown[]) => {
      const answer = await query(...args);
      if (typeof args[0] !== 'string' || !args[0].includes('FROM payments.payment_options')) return answer;
      looked();
      await released;
      return answer;
    }) as never);
    const puts = [put('sandbox', OPTION)];
    await hasLooked;
    puts.push(put('sandbox', { ...OPTION, active: false }));
    while ((await shop.admin.get('/v1/admin/payment-options/sandbox')).body.active);
    release();
    await Promise.all(puts);
    spy.mockRestore();
    const { body } = await shop.store.get('/v1/store/payment-options?country=DE&currency=EUR');
    expect(body.data).toMatchObject([{ gateway: 'manual' }]);
  });

  it('decides what a checkout may pay with, and nothing is stored of one that may not', async () => {
    const shipping = await given.shippingOption(shop);
    const { variantId } = await given.product(shop, { price: 1000 });
    await put('manual', { ...OPTION, title: 'Invoice' });
    await put('sandbox', { ...OPTION, amounts: [{ currency: 'EUR', max: 1000 }] });

    const checkout = given.checkout(variantId, shipping);
    const refused = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    expect(refused).toMatchObject({ status: 422, body: { code: 'payments.gateway_not_offered', offered: ['manual'] } });
    expect(refused.body.errors).toEqual([expect.objectContaining({ path: 'payment.gateway' })]);
    expect((await shop.admin.get('/v1/admin/orders')).body.data).toEqual([]);

    const payment = { gateway: 'manual', token: 'invoice' };
    expect((await shop.store.post('/v1/store/checkouts', { ...checkout, payment }, given.key())).status).toBe(201);
  });
});
