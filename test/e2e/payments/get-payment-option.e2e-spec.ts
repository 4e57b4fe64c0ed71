import { type Shop, startShop } from '../../support/shop.js';

describe('GET /v1/admin/payment-options/{gateway}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('shows what is configured, and that nothing is', async () => {
    const path = '/v1/admin/payment-options/sandbox';
    expect(await shop.admin.get(path)).toMatchObject({
      ...{ status: 404, body: { code: 'payments.payment_option_not_found' } },
    });
    const option = { title: 'Card', position: 3, active: false, countries: ['AT', 'DE'] };
    await shop.admin.put(path, option);
    expect(await shop.admin.get(path)).toMatchObject({ status: 200, body: { gateway: 'sandbox', ...option } });
    expect((await shop.store.get(path)).status).toBe(401);
  });
});
