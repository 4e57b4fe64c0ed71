import { newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';
import { eur } from './payments-harness.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

/** The rig plants a hundred of each. */
const N = 5;

describe('GET /v1/admin/reconciliation-breaks', () => {
  let books: ReconciliationHarness;
  beforeEach(async () => (books = await ReconciliationHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterEach(() => books.close());

  const get = (query: string) => books.payments.shop.admin.get(`/v1/admin/reconciliation-breaks?${query}`);

  it('shows what differs, by status, kind, gateway and payment', async () => {
    const payment = await books.paid();
    await books.journal(payment.paymentId, 'amount = 900');
    const reference = await books.charge({ amount: 77 });
    await books.run();
    const [wrong] = (await get(`payment_id=${payment.paymentId}&kind=wrong_amount&status=open&gateway=sandbox`)).body
      .data;
    expect(wrong).toEqual({
      ...{
        id: expect.any(String),
        kind: 'wrong_amount',
        status: 'open',
        gateway: 'sandbox',
        payment_id: payment.paymentId,
      },
      ...{ order_id: payment.orderId, gateway_transaction_id: `payment-${payment.paymentId}` },
      ...{ gateway_reference: `sandbox_payment-${payment.paymentId}`, expected: eur(1000), found: eur(900) },
      ...{ at: expect.any(String), opened_at: expect.any(String), resolved_at: null, resolution: null, note: null },
    });
    expect((await get('kind=unknown_charge&count=exact')).body).toMatchObject({
      data: [{ gateway_reference: reference, expected: null, found: eur(77) }],
      page: { count: 1 },
    });
    expect((await get('status=resolved')).body.data).toEqual([]);
    const metrics = (await books.payments.shop.store.get('/metrics')).body as string;
    expect(metrics).toContain('reconciliation_breaks_open 2');
  });

  it('has disputes that fit no payment', async () => {
    const dispute = { id: 'dp_9', status: 'open', amount: 500, currency: 'EUR' };
    await send(books.payments.shop.store, { body: newsOf({ payment_key: 'payment-unknown', dispute }) });
    await books.payments.shop.settle();
    expect(await books.breaks()).toMatchObject([
      { kind: 'unknown_dispute', gateway_transaction_id: 'dp_9', found: eur(500) },
    ]);
    expect((await books.run()).resolved).toBe(0);
  });

  it('refuses wrong queries and strangers', async () => {
    for (const query of ['status=maybe', 'kind=x', 'gateway=%27', 'payment_id=x', 'sort=at', 'colour=red']) {
      expect((await get(query)).status).toBe(400);
    }
    expect((await books.payments.shop.store.get('/v1/admin/reconciliation-breaks')).status).toBe(401);
  });

  it('has every planted difference of six kinds after one cycle, and not one that is none', async () => {
    const [plain, waiting, refunded] = [
      await books.paid(),
      await books.paid({ token: 'tok_requires_action' }),
      await books.paid(),
    ];
    await books.payments.capture(refunded.paymentId, { amount: eur(800) });
    await books.payments.refund(refunded.paymentId, { amount: eur(300) });
    await books.payments.shop.settle();
    const planted = await books.plant(
      { plain: plain.paymentId, waiting: waiting.paymentId, refunded: refunded.paymentId },
      N,
    );

    const run = await books.run();
    expect(run).toMatchObject({ found: 6 * N, opened: 6 * N });
    const all = await books.breaks();
    expect(all).toHaveLength(6 * N);
    for (const [kind, ids] of planted) {
      const found = all.filter((each) => each.kind === kind).map(({ payment_id }) => payment_id);
      expect(found.sort()).toEqual([...ids].sort());
    }
    expect(all.filter(({ status }) => status === 'resolved')).toHaveLength(N); // the lost ones are settled at once
    expect(await books.run()).toMatchObject({ found: 5 * N, opened: 0 });
  }, 120_000);
});
