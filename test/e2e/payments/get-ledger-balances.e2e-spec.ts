import { eur, PaymentsHarness } from './payments-harness.js';

describe('GET /v1/admin/ledger/balances', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const get = (query = '') => payments.shop.admin.get(`/v1/admin/ledger/balances?${query}`);

  it('is empty at first, and sums up afterwards in one statement', async () => {
    expect((await get()).body).toEqual({ data: [] });
    const { paymentId } = await payments.paid();
    await payments.capture(paymentId, { amount: eur(700) });
    await payments.refund(paymentId, { amount: eur(200) });
    await payments.paid({ gateway: 'manual', amount: 50 });
    await payments.shop.settle();

    const { body, statements } = await get();
    expect(body.data).toContainEqual({
      ...{ account: 'gateway_clearing', gateway: 'sandbox', balance: eur(500) },
      description: expect.any(String),
    });
    expect(
      body.data.reduce((sum: number, { balance }: { balance: { amount: number } }) => sum + balance.amount, 0),
    ).toBe(0);
    expect(statements).toBeLessThan(3); // the sums, and the key if it is not known yet
    expect((await get('account=memo_authorized&gateway=manual&currency=EUR')).body.data).toMatchObject([
      { balance: eur(50) },
    ]);
    expect((await get('currency=USD')).body.data).toEqual([]);
  });

  it('refuses wrong queries and strangers', async () => {
    for (const query of ['account=mine', 'currency=eur', 'gateway=a%20b', 'limit=5'])
      expect((await get(query)).status).toBe(400);
    expect((await payments.shop.store.get('/v1/admin/ledger/balances')).status).toBe(401);
  });
});
