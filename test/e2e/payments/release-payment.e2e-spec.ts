import { EventBus } from '@nestjs/cqrs';
import { OrderCancelled } from '../../../src/contexts/orders/contract/order-cancelled.event.js';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('the payments of a cancelled order', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const cancel = async (orderId: string) => {
    const order = { orderId, number: 'none', currency: 'EUR', total: 1000, reason: 'test', wasConfirmed: false };
    const fact = new OrderCancelled({ ...order, cancelledAt: new Date().toISOString() });
    await payments.shop.app.get(EventBus).publish(fact, orderId as never);
    await payments.shop.settle();
  };

  it('are voided when they were only authorised', async () => {
    const payment = await payments.paid();
    await cancel(payment.orderId);

    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
    expect(await payments.facts(payment)).toEqual(['payment-authorized', 'payment-voided']);
  });

  it('are refunded when money was taken, and the rest is let go', async () => {
    const payment = await payments.paid();
    await payments.capture(payment.paymentId, { amount: eur(400) });
    await cancel(payment.orderId);

    expect(await payments.charge(payment)).toMatchObject({ captured: 400, refunded: 400, voided: 600 });
    expect(await payments.payment(payment.paymentId)).toMatchObject({ refunded: eur(400), voided: eur(600) });
  });

  it('no longer wait for the shopper', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    await cancel(payment.orderId);

    expect(await payments.payment(payment.paymentId)).toMatchObject({
      status: 'declined',
      decline_code: 'order_cancelled',
    });
    const approval = await payments.shop.store.post(`/v1/store/sandbox-gateway/actions/payment-${payment.paymentId}`, {
      decision: 'approve',
    });
    expect(approval.status).toBe(409);
  });

  it('are not charged when the gateway had not been asked yet', async () => {
    const payment = await payments.opened();
    await payments.leasesRunOut();
    await cancel(payment.orderId);

    expect(await payments.charge(payment)).toBeUndefined();
    expect(await payments.facts(payment)).toEqual(['payment-declined']);
  });

  it('are voided when the gateway turns out to have charged', async () => {
    const payment = await payments.paid({ token: 'tok_timeout_after_charge' });
    await payments.leasesRunOut();
    await cancel(payment.orderId);

    expect(await payments.charge(payment)).toMatchObject({ state: 'voided' });
    expect(await payments.facts(payment)).toEqual(['payment-authorized', 'payment-voided']);
  });

  it('are left alone when they were declined', async () => {
    const payment = await payments.paid({ token: 'tok_declined' });
    await cancel(payment.orderId);
    expect(await payments.facts(payment)).toEqual(['payment-declined']);
  });
});
