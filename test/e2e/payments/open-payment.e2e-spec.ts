import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { OpenPayment } from '../../../src/contexts/payments/contract/open-payment.command.js';
import { Transaction } from '../../../src/platform/database/database.js';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('OpenPayment', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const open = (gateway: string, paymentId = randomUUID()): Promise<void> => {
    const payment = { paymentId, orderId: randomUUID(), gateway, token: 'tok_success', amount: 1000, currency: 'EUR' };
    return payments.shop.app.get(CommandBus).execute(new OpenPayment(payment));
  };

  it('keeps the intent and asks nobody', async () => {
    const payment = await payments.opened();
    expect(await payments.payment(payment.paymentId)).toMatchObject({
      ...{ order_id: payment.orderId, status: 'pending', gateway: 'sandbox', gateway_reference: null },
      ...{ amount: eur(1000), authorized: eur(0), operations: [] },
    });
    expect(await payments.charge(payment)).toBeUndefined();
    expect(await payments.facts(payment)).toEqual([]);
  });

  it('stands or falls with the transaction it joins', async () => {
    const paymentId = randomUUID();
    const failing = payments.shop.app.get(Transaction).run(async () => {
      await open('sandbox', paymentId);
      throw new Error('out of stock');
    });
    await expect(failing).rejects.toThrow('out of stock');
    expect((await payments.payment(paymentId)).code).toBe('payments.payment_not_found');
  });

  it('refuses a gateway that nobody runs', async () => {
    await expect(open('nobody')).rejects.toMatchObject({ code: 'payments.unknown_gateway' });
  });
});
