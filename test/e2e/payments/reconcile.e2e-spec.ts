import { randomUUID } from 'node:crypto';
import { type FoundBreak } from '../../../src/contexts/payments/domain/reconciliation-break.js';
import { BreakRemedies } from '../../../src/contexts/payments/gateway/break-remedies.js';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { given } from '../../support/given.js';
import { eur } from './payments-harness.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

describe('reconciliation', () => {
  let books: ReconciliationHarness;
  beforeEach(async () => (books = await ReconciliationHarness.start()));
  afterEach(() => books.close());

  const kinds = async (query = ''): Promise<string[]> => (await books.breaks(query)).map(({ kind }) => kind).sort();

  it('finds nothing where all is well: whatever was authorised, taken, let go, given back, declined or is waiting', async () => {
    const { payments } = books;
    const taken = await books.paid();
    await payments.capture(taken.paymentId, { amount: eur(600) });
    await payments.void(taken.paymentId);
    await payments.refund(taken.paymentId, { amount: eur(100) });
    await payments.refund(taken.paymentId, { amount: eur(50) });
    for (const token of ['tok_success', 'tok_declined', 'tok_requires_action']) await books.paid({ token });
    await books.paid({ gateway: 'manual' });

    const run = await books.run();
    expect(run).toMatchObject({
      status: 'done',
      found: 0,
      opened: 0,
      gateways: [{ gateway: 'sandbox', status: 'listed' }],
    });
    expect(await books.breaks()).toEqual([]);
  });

  it('settles a charge whose message was lost, within one cycle', async () => {
    const payment = await books.paid({ token: 'tok_requires_action' });
    await books.journal(payment.paymentId, `state = 'authorized'`);
    const run = await books.run();
    expect(run).toMatchObject({ found: 1, opened: 1, resolved: 1 });
    expect((await books.payments.payment(payment.paymentId)).status).toBe('authorized');
    expect(await books.breaks()).toMatchObject([
      {
        kind: 'unrecorded_charge',
        status: 'resolved',
        resolution: 'settled',
        payment_id: payment.paymentId,
        found: eur(1000),
      },
    ]);
    expect((await books.run()).found).toBe(0);
  });

  it('confirms the orders of an hour in which every message was lost', async () => {
    const { shop } = books.payments;
    const { variantId } = await given.product(shop, { stock: 20 });
    const option = await given.shippingOption(shop);
    const pay = { payment: { gateway: 'sandbox', token: 'tok_requires_action' } };
    const place = () => shop.store.post('/v1/store/checkouts', given.checkout(variantId, option, pay), given.key());
    const placed = await Promise.all(Array.from({ length: 5 }, place));
    await books.sql(`UPDATE payments.sandbox_journal SET state = 'authorized'`);
    await books.run();
    for (const { body } of placed) {
      const order = (await shop.admin.get(`/v1/admin/orders/${body.order.id}`)).body;
      expect(order).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    }
    expect((await books.run()).found).toBe(0);
  });

  it("books what was done at the gateway's own pages, once", async () => {
    const { payments } = books;
    const { paymentId } = await books.paid();
    await payments.capture(paymentId, { amount: eur(300) });
    await books.doneAtGateway(paymentId, 'capture', 500);
    await books.doneAtGateway(paymentId, 'refund', 200);
    await books.run();
    await books.doneAtGateway(paymentId, 'void', 200);
    await books.run();
    expect(await payments.payment(paymentId)).toMatchObject({
      ...{ captured: eur(800), refunded: eur(200), voided: eur(200), capturable: eur(0) },
    });
    expect(await kinds('status=resolved')).toEqual(['unrecorded_capture', 'unrecorded_refund', 'unrecorded_void']);
    expect((await books.breaks()).every(({ resolution }) => resolution === 'booked')).toBe(true);
    expect((await books.run()).found).toBe(0);
    const { body } = await payments.shop.admin.get('/v1/admin/ledger/balances?account=gateway_clearing');
    expect(body.data).toMatchObject([{ balance: eur(600) }]);
  });

  it.each(['void', 'capture'] as const)(
    'leaves a payment as it is when there was a %s of a second charge of it',
    async (kind) => {
      const { paymentId } = await books.paid();
      const second = await books.charge({ toldKey: `payment-${paymentId}` });
      await books.run();
      expect(await kinds('status=open')).toEqual(['duplicate_charge']);
      await books.doneToCharge(second, kind, 1000);
      if (kind === 'capture') await books.doneToCharge(second, 'refund', 1000);
      await books.run();
      expect(await books.payments.payment(paymentId)).toMatchObject({
        ...{ status: 'authorized', capturable: eur(1000), voided: eur(0), captured: eur(0) },
      });
      expect(await books.breaks()).toMatchObject([
        { kind: 'duplicate_charge', status: 'resolved', resolution: 'gone' },
      ]);
    },
  );

  it('books a difference once, though two runs have found it', async () => {
    const { paymentId, orderId } = await books.paid();
    await books.payments.capture(paymentId);
    const found: FoundBreak = {
      ...{ kind: 'unrecorded_refund', subject: paymentId, gateway: 'sandbox', paymentId, orderId, key: null },
      ...{ gatewayTransactionId: null, gatewayReference: null, expected: 0, expectedCurrency: 'EUR' },
      ...{ found: 200, foundCurrency: 'EUR', at: new Date() },
    };
    const remedies = books.payments.shop.app.get(BreakRemedies, { strict: false });
    const ends = await Promise.all([remedies.apply(found), remedies.apply(found)]);
    expect(ends.sort()).toEqual(['booked', undefined]);
    expect(await books.payments.payment(paymentId)).toMatchObject({ refunded: eur(200) });
  });

  it('leaves to people what it cannot book', async () => {
    const { paymentId } = await books.paid();
    await books.payments.capture(paymentId);
    await books.sql(
      `INSERT INTO payments.sandbox_journal (key, kind, reference, amount, currency, state)
       SELECT 'too-much', 'refund', reference, 5000, currency, 'succeeded' FROM payments.sandbox_journal WHERE key = $1`,
      [`payment-${paymentId}`],
    );
    await books.run();
    expect(await books.breaks('status=open')).toMatchObject([
      { kind: 'unrecorded_refund', expected: eur(0), found: eur(5000) },
    ]);
    expect((await books.payments.payment(paymentId)).refunded).toEqual(eur(0));
  });

  it('gives back a charge under a lost key of ours; one under a foreign key is for people', async () => {
    const lost = `payment-${randomUUID()}`;
    const ours = await books.charge({ toldKey: lost });
    const taken = await books.charge({ toldKey: `payment-${randomUUID()}`, captured: 1000 });
    const foreign = await books.charge();
    const other = await books.charge({ toldKey: 'order-17' });
    expect(await books.run()).toMatchObject({ opened: 4, resolved: 2 });
    const states = await books.sql(
      'SELECT key, state, captured::int, refunded::int, voided::int FROM payments.sandbox_journal WHERE key = ANY($1)',
      [[ours, taken, foreign, other]],
    );
    const stateOf = (key: string) => states.find((row) => row.key === key);
    expect(stateOf(ours)).toMatchObject({ state: 'voided', voided: 1000 });
    expect(stateOf(taken)).toMatchObject({ refunded: 1000 });
    expect(stateOf(foreign)).toMatchObject({ state: 'authorized', refunded: 0 });
    expect((await books.breaks('status=open')).map(({ gateway_reference }) => gateway_reference).sort()).toEqual(
      [foreign, other].sort(),
    );
    expect((await books.run()).opened).toBe(0);
  });

  it('lets go of the money of an order that was cancelled, whatever had become of the job', async () => {
    const payment = await books.paid();
    await books.payments.capture(payment.paymentId, { amount: eur(400) });
    await books.sql(`UPDATE payments.payments SET unwanted = true WHERE id = $1`, [payment.paymentId]);
    await books.knows(payment.orderId, 'cancelled');
    await books.sql(`UPDATE payments.known_orders SET changed_at = now() - interval '6 minutes'`);
    await books.earlier('6 minutes');
    expect(await books.run()).toMatchObject({ opened: 1 });
    expect(await books.payments.payment(payment.paymentId)).toMatchObject({ refunded: eur(400), voided: eur(600) });
    expect(await books.run()).toMatchObject({ found: 0, resolved: 1 });
    expect(await books.breaks()).toMatchObject([{ kind: 'money_of_cancelled_order', resolution: 'gone' }]);
  });

  it('leaves a refund that fails to its job, which waits longer from try to try', async () => {
    const payment = await books.paid();
    await books.payments.capture(payment.paymentId);
    await books.sql(`UPDATE payments.payments SET unwanted = true WHERE id = $1`, [payment.paymentId]);
    await books.knows(payment.orderId, 'cancelled');
    await books.sql(`UPDATE payments.known_orders SET changed_at = now() - interval '6 minutes'`);
    await books.earlier('6 minutes');
    const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
    jest.spyOn(gateway, 'refund').mockResolvedValue({ status: 'declined', code: 'account_closed' });
    for (let time = 0; time < 3; time++) await books.run();
    expect((await books.payments.facts(payment)).filter((fact) => fact === 'refund-failed')).toHaveLength(1);

    jest.restoreAllMocks();
    await books.sql('DELETE FROM graphile_worker._private_jobs');
    await books.run();
    expect(await books.payments.payment(payment.paymentId)).toMatchObject({ refunded: eur(1000) });
  });

  it('lets go of money that came for nothing, whenever its order ended and whether or not it did', async () => {
    const [late, replaced, won] = [await books.paid(), await books.paid(), await books.paid()];
    await books.payments.capture(won.paymentId);
    await books.sql(`UPDATE payments.payments SET unwanted = true WHERE id = ANY($1)`, [
      [late.paymentId, replaced.paymentId],
    ]);
    await books.earlier('6 minutes');
    for (const { orderId } of [late, won]) await books.knows(orderId, 'cancelled');
    await books.sql(`UPDATE payments.known_orders SET changed_at = now() - interval '20 days'`);
    expect(await books.run()).toMatchObject({ found: 3, opened: 3 });
    for (const { paymentId } of [late, replaced])
      expect(await books.payments.payment(paymentId)).toMatchObject({ status: 'voided' });
    expect(await books.payments.payment(won.paymentId)).toMatchObject({ refunded: eur(1000) });
    expect(await books.run()).toMatchObject({ found: 0, resolved: 3 });
  });

  it('sees an order whose payment was let go, unless the order asked for that', async () => {
    const [lost, refunded] = [await books.paid(), await books.paid()];
    await books.payments.void(lost.paymentId);
    await books.payments.refundOrder({ orderId: refunded.orderId, amount: 1000, from: 'authorized' });
    await books.run();
    expect(await books.breaks('status=open')).toMatchObject([
      { kind: 'order_without_payment', order_id: lost.orderId },
    ]);
  });

  it('sees an order without its payment, and a payment without its order', async () => {
    await books.knows(randomUUID());
    await books.knows(randomUUID(), 'placed');
    const orphan = await books.payments.paid();
    await books.run();
    expect(await kinds('status=open')).toEqual(['order_without_payment', 'payment_without_order']);
    await books.knows(orphan.orderId);
    expect(await books.run()).toMatchObject({ found: 1, resolved: 1 });
  });

  it('sees a fact that the ledger lacks, until it is booked', async () => {
    const payment = await books.paid();
    await books.payments.shop.settle();
    const [moved] = await books.sql<{ position: string }>(
      `INSERT INTO platform.facts (type, subject, data, occurred_at) SELECT 'payments.payment-captured.v1', subject, data, now()
       FROM platform.facts WHERE subject = $1 RETURNING position`,
      [payment.paymentId],
    );
    await books.sql(`UPDATE platform.fact_subscribers SET position = $1 WHERE name = 'payments-ledger'`, [
      moved!.position,
    ]);
    await books.run();
    expect(await kinds('status=open')).toEqual(['ledger_gap']);
    await books.payments.shop.admin.post('/v1/admin/facts/subscribers/payments-ledger/replay');
    expect(await books.run()).toMatchObject({ resolved: 1 });
  });

  it('books the fees that the gateway tells, once', async () => {
    const { paymentId } = await books.paid();
    await books.journal(paymentId, 'fee = 29');
    await books.run();
    await books.run();
    const { body } = await books.payments.shop.admin.get(
      `/v1/admin/ledger/transactions?payment_id=${paymentId}&kind=fee`,
    );
    expect(body.data).toMatchObject([
      {
        source: `fee:sandbox:authorization:payment-${paymentId}`,
        entries: [{ amount: eur(29) }, { amount: eur(-29) }],
      },
    ]);
  });

  it('leaves breaks as they are when the gateway cannot list, and says so', async () => {
    await books.charge();
    await books.run();
    const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
    jest.spyOn(gateway, 'transactions').mockImplementation(async function* () {
      yield* [];
      throw new Error('down');
    });
    expect(await books.run()).toMatchObject({ gateways: [{ gateway: 'sandbox', status: 'failed' }], resolved: 0 });
    expect(await kinds('status=open')).toEqual(['unknown_charge']);
    jest.restoreAllMocks();
    expect((await books.run()).gateways).toMatchObject([{ status: 'listed' }]);
  });

  it('lists a long window piece by piece, and keeps what it has when a later one fails', async () => {
    const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
    const list = gateway.transactions.bind(gateway);
    const windows: { from: Date; to: Date }[] = [];
    let failing = 3;
    jest.spyOn(gateway, 'transactions').mockImplementation(async function* (window, signal) {
      windows.push(window);
      if (windows.length >= failing) throw new Error('down');
      yield* list(window, signal);
    });
    const covered = async () =>
      (await books.sql<{ covered_from: Date; covered_to: Date }>('SELECT * FROM payments.gateway_listings'))[0];
    expect((await books.run()).gateways).toMatchObject([{ status: 'failed' }]);
    const [first, second] = windows;
    const minutes = windows.map(({ from, to }) => (to.getTime() - from.getTime()) / 60_000);
    expect(minutes).toEqual([360, 360, 360, 180, 90, 45, 22.5, 11.25, 5.625, 2.8125, 1.40625, 1]);
    expect(second!.from).toEqual(first!.to);
    expect(await covered()).toMatchObject({ covered_from: first!.from, covered_to: second!.to });

    failing = 5;
    windows.length = 0;
    const longAgo = { from: new Date(Date.now() - 60 * 86_400_000).toISOString() };
    expect((await books.run(longAgo)).gateways).toMatchObject([{ status: 'failed' }]);
    expect(await covered()).toMatchObject({ covered_from: first!.from, covered_to: second!.to }); // no gap is taken for listed
    jest.restoreAllMocks();
    expect((await books.run(longAgo)).gateways).toMatchObject([{ status: 'listed' }]);
    expect((await covered())!.covered_from.toISOString()).toBe(longAgo.from);
  });

  it('misses nothing at a gateway whose list may still be behind', async () => {
    const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
    Object.assign(gateway, { listingDelayMs: 3_600_000 });
    const payment = await books.paid();
    await books.payments.capture(payment.paymentId);
    await books.sql(`DELETE FROM payments.sandbox_journal WHERE kind = 'capture'`);
    await books.sql(`DELETE FROM payments.sandbox_journal WHERE key = $1`, [
      `payment-${(await books.paid()).paymentId}`,
    ]);
    expect(await books.run()).toMatchObject({ found: 0 });
    Object.assign(gateway, { listingDelayMs: 0 });
    await books.run();
    expect(await kinds('status=open')).toEqual(['missing_capture', 'missing_charge']);
  });

  it('runs by itself, one run at a time, and again from the start after a crash', async () => {
    const cron = () => books.sql(`SELECT graphile_worker.add_job('payments.reconcile')`);
    for (let n = 0; n < 3; n++) await cron();
    await books.payments.shop.settle();
    await books.sql(`UPDATE payments.reconciliations SET status = 'running', finished_at = NULL`);
    const [interrupted] = await books.sql('SELECT id FROM payments.reconciliations LIMIT 1');
    await books.sql(`SELECT graphile_worker.add_job('payments.run-reconciliation', json_build_object('reconciliationId', $1::text))`, [interrupted!.id]); // prettier-ignore
    await books.payments.shop.settle();
    const [again] = await books.sql('SELECT status FROM payments.reconciliations WHERE id = $1', [interrupted!.id]);
    expect(again).toEqual({ status: 'done' });
  });

  it('is asked for with a time in the last 90 days', async () => {
    const post = (body: unknown) => books.payments.shop.admin.post('/v1/admin/reconciliations', body);
    const days = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString();
    expect((await post({ from: days(30) })).status).toBe(202);
    for (const from of [days(91), days(-1)]) {
      expect(await post({ from })).toMatchObject({
        status: 422,
        body: { code: 'payments.window_refused', errors: [{ path: 'from' }] },
      });
    }
    for (const body of [{ from: 'yesterday' }, { from: '2026-11-01' }, { from: null }, { to: days(1) }, []])
      expect((await post(body)).status).toBe(422);
    expect((await books.payments.shop.store.post('/v1/admin/reconciliations', {})).status).toBe(401);
  });
});

describe('a run while the shop is at work', () => {
  it('takes nothing that is under way for a difference', async () => {
    const books = await ReconciliationHarness.start({ RECONCILE_AFTER_MS: '120000' });
    try {
      const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
      const payment = await books.paid();
      const capture = gateway.capture.bind(gateway);
      jest.spyOn(gateway, 'capture').mockImplementationOnce(async (request) => {
        await capture(request);
        throw new Error('connection reset');
      });
      await books.payments.capture(payment.paymentId, { amount: eur(600) });
      await books.payments.opened();
      await books.charge();
      await books.sql(`DELETE FROM payments.sandbox_journal WHERE key = $1`, [
        `payment-${(await books.paid()).paymentId}`,
      ]);
      expect(await books.run()).toMatchObject({ found: 0, opened: 0 });
    } finally {
      jest.restoreAllMocks();
      await books.close();
    }
  });

  it('books no refund that has just failed', async () => {
    const books = await ReconciliationHarness.start({ RECONCILE_AFTER_MS: '120000' });
    try {
      const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
      const { paymentId } = await books.paid();
      await books.payments.capture(paymentId);
      const refund = gateway.refund.bind(gateway);
      jest.spyOn(gateway, 'refund').mockImplementationOnce(async (request) => {
        await refund(request);
        return { status: 'unknown' };
      });
      await books.payments.refund(paymentId, { amount: eur(100) });
      await books.ago('5 minutes');
      await books.sql(
        `INSERT INTO payments.sandbox_journal (key, told_key, kind, reference, amount, currency, state)
         SELECT 'failed', told_key, kind, reference, -amount, currency, state FROM payments.sandbox_journal WHERE kind = 'refund'`,
      );
      jest.spyOn(gateway, 'find').mockResolvedValueOnce({ status: 'declined', code: 'account_closed' });
      await books.payments.leasesRunOut();
      await books.payments.sweep();
      expect(await books.run()).toMatchObject({ found: 0 });
      expect(await books.payments.payment(paymentId)).toMatchObject({ refunded: eur(0), refundable: eur(1000) });
    } finally {
      jest.restoreAllMocks();
      await books.close();
    }
  });
});
