import { randomUUID } from 'node:crypto';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('GET /v1/admin/ledger/transactions', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const list = async (query = '') => (await payments.shop.admin.get(`/v1/admin/ledger/transactions?${query}`)).body;

  it('shows what was booked of a payment, with its two sides', async () => {
    const payment = await payments.paid();
    await payments.capture(payment.paymentId, { amount: eur(400) });
    await payments.shop.settle();
    const { data } = await list(`payment_id=${payment.paymentId}&sort=occurred_at`);
    expect(data).toMatchObject([{ kind: 'authorization' }, { kind: 'capture' }]);
    expect(data[1]).toEqual({
      ...{ id: expect.any(String), kind: 'capture', source: expect.stringMatching(/^fact:\d+$/), gateway: 'sandbox' },
      ...{ payment_id: payment.paymentId, order_id: payment.orderId, occurred_at: expect.any(String) },
      entries: [
        { account: 'memo_authorized_contra', amount: eur(400) },
        { account: 'memo_authorized', amount: eur(-400) },
        { account: 'gateway_clearing', amount: eur(400) },
        { account: 'customer_payments', amount: eur(-400) },
      ],
    });
  });

  it('filters by each, pages and counts', async () => {
    const payment = await payments.paid();
    for (let n = 1; n < 4; n++) await payments.capture(payment.paymentId, { amount: eur(n) });
    await payments.shop.settle();
    const ofOrder = `order_id=${payment.orderId}`;
    expect((await list(`${ofOrder}&kind=capture&count=exact`)).page.count).toBe(3);
    expect((await list(`${ofOrder}&gateway=manual`)).data).toEqual([]);
    const [newest] = (await list(ofOrder)).data;
    expect((await list(`${ofOrder}&occurred_at[gte]=${newest.occurred_at}`)).data).toMatchObject([{ id: newest.id }]);
    expect((await list(`${ofOrder}&occurred_at[lt]=${newest.occurred_at}&count=exact`)).page.count).toBe(3);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { data, page } = await list(`${ofOrder}&limit=1${cursor}`);
      seen.push(...data.map(({ id }: { id: string }) => id));
      if (!page.has_more) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    expect(new Set(seen).size).toBe(4);
    expect((await list(`payment_id=${randomUUID()}`)).data).toEqual([]);
  });

  it('refuses wrong queries and strangers, and has no other way in', async () => {
    for (const query of [
      'kind=gift',
      'payment_id=x',
      'gateway=%27',
      'occurred_at[gte]=yesterday',
      'occurred_at[lt]=2026-03-02',
      'sort=amount',
      'colour=red',
    ]) {
      // prettier-ignore
      expect((await payments.shop.admin.get(`/v1/admin/ledger/transactions?${query}`)).status).toBe(400);
    }
    expect((await payments.shop.store.get('/v1/admin/ledger/transactions')).status).toBe(401);
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      expect((await payments.shop.admin[method]('/v1/admin/ledger/transactions')).status).toBe(404);
    }
  });
});
