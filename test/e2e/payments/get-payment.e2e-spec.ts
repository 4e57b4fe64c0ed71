import { randomUUID } from 'node:crypto';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('GET /v1/admin/payments/{id}', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  it('shows one with its operations, in one statement, and never its token', async () => {
    const { paymentId } = await payments.paid();
    await payments.capture(paymentId, { amount: eur(700) });
    await payments.refund(paymentId, { amount: eur(200), reason: 'late' });

    const { body, statements } = await payments.shop.admin.get(`/v1/admin/payments/${paymentId}`);

    expect(body).toMatchObject({ status: 'captured', captured: eur(700), refunded: eur(200), capturable: eur(300) });
    expect(body.operations).toMatchObject([
      { kind: 'capture', amount: eur(700), status: 'succeeded' },
      { kind: 'refund', amount: eur(200), status: 'succeeded', reason: 'late' },
    ]);
    expect(JSON.stringify(body)).not.toContain('tok_');
    expect(statements).toBe(1);
    expect((await payments.shop.admin.get(`/v1/admin/payments/${randomUUID()}`)).status).toBe(404);
  });

  it('needs a key that may read payments', async () => {
    expect((await payments.shop.store.get(`/v1/admin/payments/${randomUUID()}`)).status).toBe(401);
  });
});
