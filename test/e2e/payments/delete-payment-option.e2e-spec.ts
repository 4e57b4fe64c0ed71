import { type Shop, startShop } from '../../support/shop.js';

describe('DELETE /v1/admin/payment-options/{gateway}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('takes it away; without any, every gateway is offered again', async () => {
    const offered = async () => {
      const { body } = await shop.store.get('/v1/store/payment-options?country=DE&currency=EUR');
      return (body.data as { gateway: string }[]).map(({ gateway }) => gateway);
    };
    const before = await offered();
    await shop.admin.put('/v1/admin/payment-options/manual', { title: 'Invoice', position: 1, active: true });
    expect(await offered()).toEqual(['manual']);

    expect((await shop.admin.delete('/v1/admin/payment-options/manual')).status).toBe(204);
    expect(await offered()).toEqual(before);
    expect(await shop.admin.delete('/v1/admin/payment-options/manual')).toMatchObject({
      ...{ status: 404, body: { code: 'payments.payment_option_not_found' } },
    });
  });
});
