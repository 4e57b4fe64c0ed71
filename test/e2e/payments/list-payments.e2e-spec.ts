import { eur, PaymentsHarness } from './payments-harness.js';

describe('GET /v1/admin/payments', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const list = (query: string) => payments.shop.admin.get(`/v1/admin/payments${query}`);

  it("finds an order's payments in one statement", async () => {
    const { orderId, paymentId } = await payments.paid();
    await payments.paid();
    await list(''); // from now on the service key is remembered

    const answer = await list(`?order_id=${orderId}`);

    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject([{ id: paymentId, status: 'authorized', amount: eur(1000) }]);
    expect(answer.body.page).toEqual({ next_cursor: null, has_more: false });
    expect(answer.statements).toBe(1);
  });

  it('pages by status, newest first, each payment once', async () => {
    const declined = [];
    for (let n = 0; n < 5; n++) declined.push((await payments.paid({ token: 'tok_declined' })).paymentId);

    const first = await list('?status=declined&limit=3');
    const second = await list(`?status=declined&limit=3&cursor=${first.body.page.next_cursor}`);

    const ids = [...first.body.data, ...second.body.data].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(declined.reverse());
    expect(second.body.page.has_more).toBe(false);
    expect((await list('?status=declined&count=exact')).body.page.count).toBe(5);
  });

  it('refuses what it does not know', async () => {
    for (const query of ['?status=lost', '?order_id=7', '?token=tok_success', '?sort=amount', '?cursor=zzz']) {
      expect((await list(query)).status).toBe(400);
    }
    expect((await payments.shop.store.get('/v1/admin/payments')).status).toBe(401);
  });
});
