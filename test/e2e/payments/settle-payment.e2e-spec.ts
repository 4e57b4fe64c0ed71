import { CommandBus } from '@nestjs/cqrs';
import { SettlePayment } from '../../../src/contexts/payments/contract/settle-payment.command.js';
import { PaymentsHarness } from './payments-harness.js';

/** What a gateway's webhook would send: there is news of a key. */
describe('SettlePayment', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const settle = (key: string): Promise<void> => payments.shop.app.get(CommandBus).execute(new SettlePayment(key));
  const decided = (paymentId: string, state: string) =>
    payments.sql.query('UPDATE payments.sandbox_journal SET state = $2 WHERE key = $1', [
      `payment-${paymentId}`,
      state,
    ]);

  it('asks the gateway for the truth, and records it once, however often it is sent', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    await decided(payment.paymentId, 'authorized');
    await Promise.all(Array.from({ length: 10 }, () => settle(`payment-${payment.paymentId}`)));
    expect((await payments.payment(payment.paymentId)).status).toBe('authorized');
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it('does not believe the messenger: without a decision nothing changes', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    await settle(`payment-${payment.paymentId}`);
    expect((await payments.payment(payment.paymentId)).status).toBe('requires_action');
    expect(await payments.facts(payment)).toEqual([]);
  });

  it('changes nothing that is settled, and knows no foreign key', async () => {
    const payment = await payments.paid({ token: 'tok_declined' });
    const before = await payments.payment(payment.paymentId);
    await settle(`payment-${payment.paymentId}`);
    await settle('somebody-else');
    expect(await payments.payment(payment.paymentId)).toEqual(before);
  });

  it('does not charge what the gateway never heard of', async () => {
    const payment = await payments.opened();
    await settle(`payment-${payment.paymentId}`);
    expect(await payments.charge(payment)).toBeUndefined();
    expect((await payments.payment(payment.paymentId)).status).toBe('pending');
  });
});
