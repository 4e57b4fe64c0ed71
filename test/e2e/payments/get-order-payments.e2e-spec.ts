import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { GetOrderPayments } from '../../../src/contexts/payments/contract/get-order-payments.query.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('GetOrderPayments', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const ofOrder = (orderId: string) => payments.shop.app.get(QueryBus).execute(new GetOrderPayments(orderId));

  it('tells how an order is paid, in one statement', async () => {
    const { orderId, paymentId } = await payments.paid();
    await payments.paid();
    await payments.capture(paymentId, { amount: eur(700) });
    await payments.refund(paymentId, { amount: eur(200) });
    await inScope({ id: 'payments' }, async () => {
      expect(await ofOrder(orderId)).toEqual([
        {
          ...{ paymentId, orderId, gateway: 'sandbox', status: 'captured', currency: 'EUR', amount: 1000 },
          ...{ authorized: 1000, captured: 700, refunded: 200, declineCode: null, nextAction: null, unwanted: false },
        },
      ]);
      expect(currentScope()!.statements).toBe(1);
    });
  });

  it('tells why it is not, and what the shopper must do', async () => {
    const declined = await payments.paid({ token: 'tok_insufficient_funds' });
    expect(await ofOrder(declined.orderId)).toMatchObject([{ status: 'declined', declineCode: 'insufficient_funds' }]);
    const waiting = await payments.paid({ token: 'tok_requires_action' });
    const nextAction = { type: 'redirect', url: expect.stringContaining(waiting.paymentId) };
    expect(await ofOrder(waiting.orderId)).toMatchObject([{ status: 'requires_action', nextAction }]);
    expect(await ofOrder(randomUUID())).toEqual([]);
  });
});
