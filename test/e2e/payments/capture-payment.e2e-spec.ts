import { randomUUID } from 'node:crypto';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('POST /v1/admin/payments/{id}/capture', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  it('takes everything unless told otherwise', async () => {
    const payment = await payments.paid();

    const answer = await payments.capture(payment.paymentId);

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ kind: 'capture', status: 'succeeded', amount: eur(1000) });
    expect(answer.body.payment).toMatchObject({ status: 'captured', captured: eur(1000), capturable: eur(0) });
    expect(await payments.charge(payment)).toMatchObject({ captured: 1000 });
    expect(await payments.facts(payment)).toEqual(['payment-authorized', 'payment-captured']);
  });

  it('takes parts until nothing is left, and then names what is allowed', async () => {
    const { paymentId } = await payments.paid();

    expect((await payments.capture(paymentId, { amount: eur(600) })).status).toBe(201);
    const tooMuch = await payments.capture(paymentId, { amount: eur(401) });
    expect(tooMuch).toMatchObject({ status: 409, body: { code: 'payments.over_captured', allowed: eur(400) } });
    expect((await payments.capture(paymentId, { amount: eur(400) })).status).toBe(201);
    expect((await payments.capture(paymentId)).body.code).toBe('payments.not_allowed');
    expect((await payments.capture(paymentId, { amount: eur(1) })).body.code).toBe('payments.over_captured');
  });

  it('never takes more than is authorised: 32 at once asking three times as much', async () => {
    const payment = await payments.paid({ amount: 3200 });

    const answers = await Promise.all(
      Array.from({ length: 32 }, () => payments.capture(payment.paymentId, { amount: eur(300) })),
    );

    const taken = answers.filter(({ status }) => status === 201);
    expect(taken).toHaveLength(10);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(22).fill('payments.over_captured'));
    expect(await payments.charge(payment)).toMatchObject({ captured: 3000 });
    expect((await payments.payment(payment.paymentId)).captured).toEqual(eur(3000));
  });

  it('captures once per key, however often and at once it is sent', async () => {
    const payment = await payments.paid();
    const key = randomUUID();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => payments.capture(payment.paymentId, { amount: eur(100) }, key)),
    );

    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(await payments.charge(payment)).toMatchObject({ captured: 100 });
  });

  it('captures a manual payment when staff saw the money', async () => {
    const { paymentId } = await payments.paid({ gateway: 'manual' });
    expect((await payments.capture(paymentId)).body.payment.status).toBe('captured');
  });

  it('is not for a payment that is pending or declined', async () => {
    const pending = await payments.opened();
    const declined = await payments.paid({ token: 'tok_declined' });

    for (const { paymentId } of [pending, declined]) {
      expect(await payments.capture(paymentId)).toMatchObject({ status: 409, body: { code: 'payments.not_allowed' } });
    }
  });

  it.each([0, -1, 1_000_000_000_001, 1.5, '100', null])('refuses the amount %p', async (amount) => {
    const { paymentId } = await payments.paid();
    const answer = await payments.capture(paymentId, { amount: { amount, currency: 'EUR' } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'amount.amount' }] } });
  });

  it('refuses another currency, unknown fields, and an amount that is not money', async () => {
    const { paymentId } = await payments.paid();
    const usd = await payments.capture(paymentId, { amount: { amount: 1, currency: 'USD' } });
    expect(usd).toMatchObject({ status: 422, body: { code: 'payments.currency_mismatch' } });
    expect((await payments.capture(paymentId, { surprise: 1 })).status).toBe(422);
    expect((await payments.capture(paymentId, { amount: 100 })).status).toBe(422);
    expect((await payments.capture(paymentId, { amount: null })).status).toBe(422);
    expect((await payments.payment(paymentId)).captured).toEqual(eur(0));
  });

  it('needs a payment, a key and the scope', async () => {
    const { paymentId } = await payments.paid();
    const path = `/v1/admin/payments/${paymentId}/capture`;
    expect((await payments.capture(randomUUID())).body.code).toBe('payments.payment_not_found');
    expect((await payments.shop.admin.post(path, {})).status).toBe(428);
    expect((await payments.shop.store.post(path, {}, { 'idempotency-key': 'k' })).status).toBe(401);
  });
});
