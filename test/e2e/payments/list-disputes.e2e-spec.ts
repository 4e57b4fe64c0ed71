import { randomUUID } from 'node:crypto';
import { eur, PaymentsHarness } from './payments-harness.js';
import { newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';

describe('GET /v1/admin/disputes', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterAll(() => payments.close());

  const captured = async () => {
    const payment = await payments.paid();
    await payments.capture(payment.paymentId);
    return payment;
  };
  const told = async (paymentId: string, dispute: object) => {
    const full = { id: `dp_${paymentId}`, status: 'open', amount: 1000, currency: 'EUR', ...dispute };
    const body = newsOf({ payment_key: `payment-${paymentId}`, dispute: full }, 'payment.disputed');
    expect((await send(payments.shop.store, { body })).status).toBe(200);
  };
  const list = async (query: string) => (await payments.shop.admin.get(`/v1/admin/disputes?${query}`)).body;
  const disputeFacts = async (payment: { paymentId: string }) =>
    (await payments.facts(payment)).filter((fact) => fact.startsWith('dispute'));

  it('shows what a bank took back; no refund goes over it, and one won frees it', async () => {
    const payment = await captured();
    await payments.refund(payment.paymentId, { amount: eur(100) });
    await told(payment.paymentId, { amount: 700, reason: 'fraudulent' });
    await payments.shop.settle();

    const { data } = await list(`payment_id=${payment.paymentId}`);
    expect(data).toEqual([
      expect.objectContaining({
        status: 'open',
        amount: eur(700),
        held: eur(700),
        reason: 'fraudulent',
        closed_at: null,
      }),
    ]);
    expect(await payments.payment(payment.paymentId)).toMatchObject({ disputed: eur(700), refundable: eur(200) });
    const tooMuch = await payments.refund(payment.paymentId, { amount: eur(201) });
    expect(tooMuch).toMatchObject({ status: 409, body: { code: 'payments.over_refunded', allowed: eur(200) } });

    await told(payment.paymentId, { amount: 700, status: 'won' });
    await payments.shop.settle();
    expect(await payments.payment(payment.paymentId)).toMatchObject({ disputed: eur(0), refundable: eur(900) });
    expect(await disputeFacts(payment)).toEqual(['dispute-opened', 'dispute-closed']);
  });

  it('is refused by the table, whatever the code does', async () => {
    const payment = await captured();
    await told(payment.paymentId, {});
    await payments.shop.settle();
    const refunding = payments.sql.query('UPDATE payments.payments SET refunded = 1 WHERE id = $1', [
      payment.paymentId,
    ]);
    await expect(refunding).rejects.toThrow('payments_refunded_within_captured');
  });

  it('is recorded once, whatever comes first and however often: the decision stands', async () => {
    const orders = [
      ['open', 'lost'],
      ['lost', 'open'],
      ['lost', 'lost', 'open', 'open', 'won'],
      ['inquiry', 'lost', 'inquiry_closed'],
    ];
    for (const statuses of orders) {
      const payment = await captured();
      for (const status of statuses) await told(payment.paymentId, { status });
      await payments.shop.settle();
      expect(await disputeFacts(payment)).toEqual(['dispute-opened', 'dispute-closed']);
      expect((await list(`payment_id=${payment.paymentId}`)).data).toMatchObject([{ status: 'lost', held: eur(1000) }]);
      expect((await payments.refund(payment.paymentId)).body.code).toBe('payments.not_allowed');
    }
  });

  it('shows an inquiry, which holds and books nothing, and may yet become a chargeback', async () => {
    const payment = await captured();
    const shown = async () => (await list(`payment_id=${payment.paymentId}`)).data;
    await told(payment.paymentId, { status: 'inquiry', amount: 800 });
    await payments.shop.settle();
    const [inquiry] = await shown();
    expect(inquiry).toMatchObject({ status: 'inquiry', amount: eur(800), held: eur(0), closed_at: null });
    expect((await list('status=inquiry')).data).toEqual([inquiry]);
    expect((await payments.refund(payment.paymentId, { amount: eur(300) })).status).toBe(201);
    expect(await payments.payment(payment.paymentId)).toMatchObject({ disputed: eur(0), refundable: eur(700) });

    await told(payment.paymentId, { status: 'inquiry_closed', amount: 800 });
    await payments.shop.settle();
    expect(await shown()).toMatchObject([{ id: inquiry.id, status: 'inquiry_closed', closed_at: expect.any(String) }]);
    expect(await disputeFacts(payment)).toEqual([]);

    await told(payment.paymentId, { status: 'open', amount: 600 });
    await told(payment.paymentId, { status: 'inquiry', amount: 800 });
    await payments.shop.settle();
    expect(await shown()).toMatchObject([{ status: 'open', amount: eur(600), held: eur(600), closed_at: null }]);
    expect(await payments.payment(payment.paymentId)).toMatchObject({ disputed: eur(600), refundable: eur(100) });
    expect(await disputeFacts(payment)).toEqual(['dispute-opened']);
  });

  it.each(['warning_closed', '', 7, null])('refuses a message whose dispute stands at %j', async (status) => {
    const dispute = { id: 'dp_odd', status, amount: 1000, currency: 'EUR' };
    const answer = await send(payments.shop.store, { body: newsOf({ payment_key: 'payment-x', dispute }) });
    expect(answer).toMatchObject({ status: 400, body: { code: 'payments.webhook_unreadable' } });
  });

  it('holds no more than there is to give back', async () => {
    const payment = await captured();
    await payments.refund(payment.paymentId, { amount: eur(900) });
    await told(payment.paymentId, { amount: 1000 });
    await payments.shop.settle();
    expect((await list(`payment_id=${payment.paymentId}`)).data).toMatchObject([{ amount: eur(1000), held: eur(100) }]);
  });

  it.each([{ currency: 'USD' }, { amount: 0 }, { amount: -5 }, { amount: 1.5 }])(
    'leaves nonsense alone: %j',
    async (dispute) => {
      const payment = await captured();
      await told(payment.paymentId, dispute);
      await payments.shop.settle();
      expect((await list(`payment_id=${payment.paymentId}`)).data).toEqual([]);
      expect(await disputeFacts(payment)).toEqual([]);
    },
  );

  it('filters, pages and counts', async () => {
    const won = await list('status=won&count=exact');
    expect(won.page.count).toBe(1);
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.page.next_cursor}`);
    expect(first.data.map(({ id }: { id: string }) => id)).not.toContain(second.data[0].id);
    expect((await list(`order_id=${randomUUID()}`)).data).toEqual([]);
  });

  it('refuses wrong queries and strangers', async () => {
    for (const query of ['status=maybe', 'payment_id=x', 'colour=red', 'cursor=x', 'sort=amount']) {
      expect((await payments.shop.admin.get(`/v1/admin/disputes?${query}`)).status).toBe(400);
    }
    expect((await payments.shop.store.get('/v1/admin/disputes')).status).toBe(401);
  });
});
