import { randomUUID } from 'node:crypto';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('POST /v1/admin/payments/{id}/refunds', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const captured = async (amount = 1000) => {
    const payment = await payments.paid({ amount });
    await payments.capture(payment.paymentId);
    return payment;
  };

  it('gives back in parts, each with its reason', async () => {
    const payment = await captured();

    const part = await payments.refund(payment.paymentId, { amount: eur(300), reason: 'damaged' });
    const rest = await payments.refund(payment.paymentId);

    expect(part).toMatchObject({ status: 201, body: { kind: 'refund', amount: eur(300), reason: 'damaged' } });
    expect(rest.body).toMatchObject({ amount: eur(700), payment: { refunded: eur(1000), refundable: eur(0) } });
    expect(await payments.charge(payment)).toMatchObject({ captured: 1000, refunded: 1000 });
    const facts = await payments.facts(payment);
    expect(facts.slice(2)).toEqual(['payment-refunded', 'payment-refunded']);
    expect((await payments.refund(payment.paymentId)).body.code).toBe('payments.not_allowed');
  });

  it('never gives back more than was taken: 32 at once asking three times as much', async () => {
    const payment = await captured(3200);

    const answers = await Promise.all(
      Array.from({ length: 32 }, () => payments.refund(payment.paymentId, { amount: eur(300) })),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'payments.over_refunded')).toHaveLength(22);
    expect(await payments.charge(payment)).toMatchObject({ refunded: 3000 });
  });

  it('names what is allowed', async () => {
    const { paymentId } = await captured();
    const answer = await payments.refund(paymentId, { amount: eur(1001) });
    expect(answer).toMatchObject({ status: 409, body: { code: 'payments.over_refunded', allowed: eur(1000) } });
  });

  it('is only for captured money', async () => {
    const { paymentId } = await payments.paid();
    expect(await payments.refund(paymentId)).toMatchObject({ status: 409, body: { code: 'payments.not_allowed' } });
  });

  it('refuses bad input, and needs a payment and a key', async () => {
    const { paymentId } = await captured();
    expect((await payments.refund(paymentId, { amount: eur(0) })).status).toBe(422);
    expect((await payments.refund(paymentId, { reason: ' ' })).status).toBe(422);
    expect((await payments.refund(paymentId, { reason: null })).status).toBe(422);
    expect((await payments.refund(randomUUID())).status).toBe(404);
    expect((await payments.shop.admin.post(`/v1/admin/payments/${paymentId}/refunds`, {})).status).toBe(428);
    expect((await payments.payment(paymentId)).refunded).toEqual(eur(0));
  });
});
