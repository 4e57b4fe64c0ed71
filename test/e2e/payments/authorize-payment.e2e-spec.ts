import { PaymentsHarness } from './payments-harness.js';

describe('AuthorizePayment', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  it('authorises in the request that opened it: one statement to open, one at the gateway, one to record', async () => {
    const payment = await payments.paid();

    expect(payment.outcome).toEqual({ status: 'authorized' });
    expect(payment.statements).toEqual({ opening: 3, authorizing: 4 }); // BEGIN, INSERT, COMMIT; journal, BEGIN, UPDATE, COMMIT
    expect(await payments.charge(payment)).toMatchObject({ state: 'authorized', amount: 1000, captured: 0 });
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it.each([
    ['tok_declined', 'declined'],
    ['tok_insufficient_funds', 'insufficient_funds'],
    ['tok_never_heard_of', 'invalid_token'],
  ])('%s is declined as %s', async (token, declineCode) => {
    const payment = await payments.paid({ token });

    expect(payment.outcome).toEqual({ status: 'declined', declineCode });
    expect(await payments.facts(payment)).toEqual(['payment-declined']);
  });

  it('waits for a slow gateway', async () => {
    expect((await payments.paid({ token: 'tok_slow' })).outcome).toEqual({ status: 'authorized' });
  });

  it('gives a known answer again without asking, and forgets the token', async () => {
    const payment = await payments.paid();

    expect(await payments.authorize(payment.paymentId)).toEqual({ status: 'authorized' });
    const { rows } = await payments.sql.query('SELECT token FROM payments.payments WHERE id = $1', [payment.paymentId]);
    expect(rows).toEqual([{ token: null }]);
  });

  it('says pending while somebody else holds the lease, and asks nobody', async () => {
    const payment = await payments.opened();

    expect(await payments.authorize(payment.paymentId)).toEqual({ status: 'pending' });
    expect(await payments.charge(payment)).toBeUndefined();
  });

  it('lets one of many take over once the lease ran out', async () => {
    const payment = await payments.opened({ token: 'tok_slow' });
    await payments.leasesRunOut();

    const outcomes = await Promise.all(Array.from({ length: 8 }, () => payments.authorize(payment.paymentId)));

    expect(outcomes.filter(({ status }) => status === 'authorized')).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'pending')).toHaveLength(7);
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it('accepts a manual payment at once', async () => {
    expect((await payments.paid({ gateway: 'manual', token: 'invoice' })).outcome).toEqual({ status: 'authorized' });
  });

  it('refuses a gateway that nobody registered', async () => {
    await expect(payments.paid({ gateway: 'cowries' })).rejects.toMatchObject({ code: 'payments.unknown_gateway' });
  });
});
