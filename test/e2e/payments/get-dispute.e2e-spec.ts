import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { eur, PaymentsHarness } from './payments-harness.js';
import { newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';

describe('GET /v1/admin/disputes/{id}', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterAll(() => payments.close());

  it("shows one, and the order's timeline tells of it", async () => {
    const { shop } = payments;
    const { variantId } = await given.product(shop, { stock: 5 });
    const checkout = given.checkout(variantId, await given.shippingOption(shop));
    const { body } = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    await payments.capture(body.payment.id);
    for (const status of ['open', 'lost']) {
      const dispute = { id: 'dp_1', status, amount: 500, currency: 'EUR', reason: 'product_not_received' };
      await send(shop.store, { body: newsOf({ payment_key: `payment-${body.payment.id}`, dispute }) });
      await shop.settle();
    }

    const { data } = (await shop.admin.get('/v1/admin/disputes')).body;
    const answer = await shop.admin.get(`/v1/admin/disputes/${data[0].id}`);
    expect(answer.body).toEqual({
      ...{ id: data[0].id, payment_id: body.payment.id, order_id: body.order.id, gateway: 'sandbox' },
      ...{
        gateway_dispute_id: 'dp_1',
        status: 'lost',
        amount: eur(500),
        held: eur(500),
        reason: 'product_not_received',
      },
      ...{ opened_at: expect.any(String), closed_at: expect.any(String) },
    });
    const order = (await shop.admin.get(`/v1/admin/orders/${body.order.id}`)).body;
    const told = order.timeline.filter(({ event }: { event: string }) => event.includes('dispute'));
    expect(told).toMatchObject([
      { event: 'payment_disputed', detail: '5.00 EUR: product_not_received' },
      { event: 'dispute_lost', detail: '5.00 EUR' },
    ]);
    expect(order.payment_status).toBe('captured');
  });

  it('knows no others, and no strangers', async () => {
    expect((await payments.shop.admin.get(`/v1/admin/disputes/${randomUUID()}`)).body.code).toBe(
      'payments.dispute_not_found',
    );
    expect((await payments.shop.admin.get('/v1/admin/disputes/x')).status).toBe(404);
    expect((await payments.shop.store.get(`/v1/admin/disputes/${randomUUID()}`)).status).toBe(401);
  });
});
