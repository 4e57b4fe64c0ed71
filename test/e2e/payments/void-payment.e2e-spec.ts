import { randomUUID } from 'node:crypto';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('POST /v1/admin/payments/{id}/void', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  it('lets go of everything authorised; nothing can be captured afterwards', async () => {
    const payment = await payments.paid();

    const answer = await payments.void(payment.paymentId);

    expect(answer).toMatchObject({ status: 201, body: { kind: 'void', amount: eur(1000), status: 'succeeded' } });
    expect(answer.body.payment).toMatchObject({ status: 'voided', voided: eur(1000), capturable: eur(0) });
    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
    expect((await payments.capture(payment.paymentId)).body.code).toBe('payments.not_allowed');
    expect((await payments.void(payment.paymentId)).body.code).toBe('payments.not_allowed');
    expect(await payments.facts(payment)).toEqual(['payment-authorized', 'payment-voided']);
  });

  it('lets go of what a partial capture left, which can still be refunded', async () => {
    const payment = await payments.paid();
    await payments.capture(payment.paymentId, { amount: eur(400) });

    const answer = await payments.void(payment.paymentId);

    expect(answer.body.payment).toMatchObject({ status: 'captured', captured: eur(400), voided: eur(600) });
    expect((await payments.refund(payment.paymentId)).body.payment.refunded).toEqual(eur(400));
    expect(await payments.charge(payment)).toMatchObject({ captured: 400, voided: 600, refunded: 400 });
  });

  it('ends a payment that waits for its shopper', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });

    const answer = await payments.void(payment.paymentId);

    expect(answer.body.payment).toMatchObject({ status: 'declined', decline_code: 'voided' });
    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
  });

  it('wins or loses against a capture as a whole', async () => {
    const payment = await payments.paid();

    const [captured, voided] = await Promise.all([
      payments.capture(payment.paymentId),
      payments.void(payment.paymentId),
    ]);

    expect([captured.status, voided.status].sort()).toEqual([201, 409]);
    const { status } = await payments.payment(payment.paymentId);
    expect(status).toBe(captured.status === 201 ? 'captured' : 'voided');
  });

  it('needs a payment', async () => {
    expect((await payments.void(randomUUID())).status).toBe(404);
    expect((await payments.void('nonsense')).status).toBe(404);
  });
});
