import { CommandBus } from '@nestjs/cqrs';
import { RecordAuthorization } from '../../../src/contexts/payments/contract/record-authorization.command.js';
import { eur, PaymentsHarness } from './payments-harness.js';

describe("a gateway's answer that contradicts what was asked", () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const said = (paymentId: string, told: object) => {
    const answer = { status: 'authorized', reference: 'r', ...told } as const;
    return payments.shop.app.get(CommandBus).execute(new RecordAuthorization(paymentId, answer));
  };
  const breaks = async (paymentId: string) => {
    const path = `/v1/admin/reconciliation-breaks?kind=questioned_answer&payment_id=${paymentId}`;
    return (await payments.shop.admin.get(path)).body.data as Record<string, unknown>[];
  };

  it.each([
    { told: { amount: 999 }, found: eur(999) },
    { told: { currency: 'USD' }, found: { amount: 1000, currency: 'USD' } },
    { told: { amount: 1, currency: 'USD' }, found: { amount: 1, currency: 'USD' } },
  ])('changes nothing and is a break for people: $told', async ({ told, found }) => {
    const payment = await payments.opened();
    for (let time = 0; time < 2; time++) {
      expect(await said(payment.paymentId, told)).toEqual({ status: 'pending' });
      await payments.shop.settle();
    }
    expect(await payments.payment(payment.paymentId)).toMatchObject({ status: 'pending', authorized: eur(0) });
    expect(await payments.facts(payment)).toEqual(['gateway-answer-questioned']);
    expect(await breaks(payment.paymentId)).toMatchObject([
      { kind: 'questioned_answer', status: 'open', expected: eur(1000), found },
    ]);
  });

  it('does not stand in the way of a true one', async () => {
    const payment = await payments.opened();
    await said(payment.paymentId, { amount: 1 });
    expect(await said(payment.paymentId, { amount: 1000, currency: 'EUR' })).toEqual({ status: 'authorized' });
    await payments.shop.settle();
    expect(await payments.facts(payment)).toEqual(['gateway-answer-questioned', 'payment-authorized']);
    expect(await breaks(payment.paymentId)).toHaveLength(1);
  });
});
