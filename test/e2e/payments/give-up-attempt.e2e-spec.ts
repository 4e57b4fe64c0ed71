import { CommandBus } from '@nestjs/cqrs';
import { GiveUpAttempt, type GivenUp } from '../../../src/contexts/payments/contract/give-up-attempt.command.js';
import { PaymentsHarness } from './payments-harness.js';

describe('GiveUpAttempt', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const giveUp = ({ paymentId }: { paymentId: string }): Promise<GivenUp> =>
    payments.shop.app.get(CommandBus).execute(new GiveUpAttempt(paymentId));

  it('is certain of one that the gateway never saw, and makes room for another', async () => {
    const payment = await payments.opened();
    expect(await giveUp(payment)).toBe('in_flight'); // its opener may be asking just now
    await expect(payments.opened({ orderId: payment.orderId })).rejects.toMatchObject({
      code: 'payments.attempt_in_flight',
    });
    await payments.leasesRunOut();
    expect(await giveUp(payment)).toBe('gone');
    expect(await payments.payment(payment.paymentId)).toMatchObject({ status: 'declined', decline_code: 'replaced' });
    expect(await payments.charge(payment)).toBeUndefined();
    await payments.opened({ orderId: payment.orderId });
  });

  it('turns a shopper away who had to act', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    expect(await giveUp(payment)).toBe('gone');
    expect(await payments.payment(payment.paymentId)).toMatchObject({ status: 'declined' });
    const approval = { decision: 'approve' };
    const path = `/v1/store/sandbox-gateway/actions/payment-${payment.paymentId}`;
    expect((await payments.shop.store.post(path, approval)).status).toBe(409);
  });

  it('leaves alone what turns out to be paid', async () => {
    const payment = await payments.paid({ token: 'tok_timeout_after_charge' });
    await payments.leasesRunOut();
    expect(await giveUp(payment)).toBe('authorized');
    expect(await payments.charge(payment)).toMatchObject({ state: 'authorized' });
  });

  /** The gateway had said no, and has the money all the same. */
  const comesLate = async ({ paymentId }: { paymentId: string }): Promise<void> => {
    await payments.sql.query(
      `UPDATE payments.sandbox_journal SET state = 'authorized', asked_shopper = true WHERE key = $1`,
      [`payment-${paymentId}`],
    );
    await payments.shop.store.post(`/v1/store/sandbox-gateway/actions/payment-${paymentId}`, { decision: 'approve' });
    await payments.shop.settle();
  };

  it('lets money go that comes all the same', async () => {
    const payment = await payments.paid({ token: 'tok_declined' });
    expect(await giveUp(payment)).toBe('gone');
    const next = await payments.paid({ orderId: payment.orderId });
    expect(next.outcome.status).toBe('authorized');
    await comesLate(payment);
    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
    expect(await payments.charge(next)).toMatchObject({ state: 'authorized' });
  });

  it('lets money go that comes after a refusal, when another attempt has paid its part', async () => {
    const payment = await payments.paid({ token: 'tok_declined' });
    const next = await payments.paid({ orderId: payment.orderId });
    await comesLate(payment);
    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
    expect(await payments.charge(next)).toMatchObject({ state: 'authorized' });
    expect(await payments.facts(payment)).toEqual(['payment-declined', 'payment-authorized', 'payment-voided']);
  });

  it('keeps money that comes after a refusal when nobody else has paid its part', async () => {
    const payment = await payments.paid({ token: 'tok_declined' });
    await payments.paid({ orderId: payment.orderId, token: 'tok_declined' });
    await comesLate(payment);
    expect(await payments.charge(payment)).toMatchObject({ state: 'authorized' });
    expect(await payments.payment(payment.paymentId)).toMatchObject({ status: 'authorized' });
  });

  it('never keeps money of an attempt that was ended, though whoever ended it died right after', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    expect((await payments.void(payment.paymentId)).status).toBe(201); // all that its first commit does
    const next = await payments.paid({ orderId: payment.orderId, part: 2 });
    await comesLate(payment);
    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
    expect(await payments.charge(next)).toMatchObject({ state: 'authorized' });
  });
});
