import { PaymentsHarness } from './payments-harness.js';

describe('the sandbox gateway', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const waiting = async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    if (payment.outcome.status !== 'requires_action') throw new Error(payment.outcome.status);
    return { ...payment, page: new URL(payment.outcome.nextAction.url).pathname };
  };
  const decide = (page: string, decision: string) => payments.shop.store.post(page, { decision });

  it('sends the shopper to their bank, whose approval authorises the payment once', async () => {
    const payment = await waiting();
    expect((await payments.shop.store.get(payment.page)).body).toMatchObject({ status: 'requires_action' });
    expect(await payments.authorize(payment.paymentId)).toMatchObject({ status: 'requires_action' });

    const answers = await Promise.all(Array.from({ length: 8 }, () => decide(payment.page, 'approve')));

    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await payments.authorize(payment.paymentId)).toEqual({ status: 'authorized' });
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it('lets the shopper refuse; the first decision stands', async () => {
    const payment = await waiting();

    expect((await decide(payment.page, 'refuse')).status).toBe(200);
    expect(await decide(payment.page, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'payments.sandbox_action_closed' },
    });
    expect(await payments.authorize(payment.paymentId)).toEqual({
      status: 'declined',
      declineCode: 'refused_by_shopper',
    });
    expect(await payments.facts(payment)).toEqual(['payment-declined']);
  });

  it('is heard of by the sweeper when the shopper never came back to the shop', async () => {
    const payment = await waiting();
    await payments.sql.query(`UPDATE payments.sandbox_journal SET state = 'authorized' WHERE key = $1`, [
      `payment-${payment.paymentId}`,
    ]);
    await payments.leasesRunOut();
    await payments.sweep();

    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it('has a page only for who was sent there', async () => {
    const { paymentId } = await payments.paid();
    const path = (id: string) => `/v1/store/sandbox-gateway/actions/${id}`;
    expect((await payments.shop.store.get(path(`payment-${paymentId}`))).status).toBe(404);
    expect((await decide(path('nothing'), 'approve')).status).toBe(404);
    expect((await decide((await waiting()).page, 'perhaps')).status).toBe(422);
  });
});
