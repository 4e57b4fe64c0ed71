import { FORGERIES } from '../../../src/simulators/kit/dialect.js';
import { type Movement } from '../../../src/simulators/kit/journal.js';
import { given } from '../../support/given.js';
import { decideAt, type Simulated, simulatedPaypal } from '../../support/simulated-gateways.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

/** Messages, disputes, ledger and reconciliation against PayPal's wire format. */
describe('the books with PayPal', () => {
  let paypal: Simulated;
  let books: ReconciliationHarness;
  beforeAll(async () => {
    paypal = await simulatedPaypal();
    books = await ReconciliationHarness.start(paypal.env);
    paypal.simulator.webhooks.set({ url: `${books.payments.shop.url}/v1/webhooks/paypal`, hold: true });
  });
  afterAll(async () => {
    await books.close();
    await paypal.close();
  });

  const release = async (how: { order?: 'as_happened' | 'reversed'; times?: number } = {}): Promise<void> => {
    await paypal.simulator.webhooks.release(how);
    await books.payments.shop.settle();
  };
  const waiting = async () => {
    const { shop } = books.payments;
    const { variantId } = await given.product(shop, { stock: 5, price: 4510 });
    const payment = { gateway: 'paypal', token: 'paypal' };
    const body = given.checkout(variantId, await given.shippingOption(shop), { payment });
    return (await shop.store.post('/v1/store/checkouts', body, given.key())).body;
  };
  const approved = async () => {
    const placed = await waiting();
    await decideAt(placed.next_action.url, 'approve');
    return placed;
  };
  const orderOf = async (placed: { order: { id: string } }) =>
    (await books.payments.shop.admin.get(`/v1/admin/orders/${placed.order.id}`)).body;

  it('one order, one charge: each message ten times, the last first', async () => {
    const placed = await approved();
    await release({ order: 'reversed', times: 10 });
    await release({ times: 10 });
    expect(await orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    const key = `payment-${placed.payment.id}`;
    const charges = paypal.simulator.movements.filter(
      ({ kind, paymentKey }) => kind === 'authorization' && paymentKey === key,
    );
    expect(charges).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)(
    'takes nothing of an attempt approved %s another took its place',
    async (when) => {
      const { shop } = books.payments;
      const placed = await waiting();
      const approve = () => decideAt(placed.next_action.url, 'approve');
      if (when === 'before') await approve();
      const paths = `/v1/store/orders/${placed.order.id}/payments`;
      const token = { 'x-order-token': placed.order_token, ...given.key() };
      const paid = await shop.store.post(paths, { gateway: 'sandbox', token: 'tok_success' }, token);
      expect(paid.status).toBe(201);
      if (when === 'after') await approve();
      await release({ times: 2 });
      const moved = paypal.simulator.movements.filter(
        ({ paymentKey }) => paymentKey === `payment-${placed.payment.id}`,
      );
      expect(moved).toEqual([]);
      expect(await orderOf(placed)).toMatchObject({ status: 'confirmed', balance: { authorized: { amount: 5000 } } });
    },
  );

  it('takes nothing of an attempt approved after its order was cancelled', async () => {
    const placed = await waiting();
    const cancelled = await books.payments.shop.admin.post(`/v1/admin/orders/${placed.order.id}/cancel`, {
      reason: 'customer_request',
    });
    expect(cancelled.status).toBe(200);
    await books.payments.shop.settle();
    await decideAt(placed.next_action.url, 'approve');
    await release({ times: 2 });
    const moved = paypal.simulator.movements.filter(({ paymentKey }) => paymentKey === `payment-${placed.payment.id}`);
    expect(moved).toEqual([]);
  });

  it('confirms an order whose every message was lost: the sweeper asks, and nothing is a difference', async () => {
    paypal.simulator.webhooks.set({ hold: false, lost: 1 });
    const placed = await approved();
    await books.payments.leasesRunOut();
    await books.payments.sweep();
    expect(await orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    paypal.simulator.webhooks.set({ hold: true, lost: 0 });
    await books.run();
    expect(await books.breaks('status=open')).toEqual([]);
  });

  it.each(FORGERIES)('refuses a message that is %s, and keeps nothing of it', async (how) => {
    const count = async () => (await books.sql<{ n: string }>('SELECT count(*) AS n FROM payments.webhooks'))[0]!.n;
    const before = await count();
    const [event] = paypal.simulator.all<{ id: string }>('event');
    expect([400, 401]).toContain(await paypal.simulator.webhooks.forge(event!, how));
    expect(await count()).toBe(before);
  });

  it("follows captures, refunds on PayPal's own pages and disputes, and finds no difference that is none", async () => {
    const placed = await approved();
    await release();
    const paymentId = placed.payment.id as string;
    expect((await books.payments.capture(paymentId)).status).toBe(201);
    await release();
    await books.run();
    expect(await books.breaks('status=open')).toEqual([]);

    const { gateway_reference } = await books.payments.payment(paymentId);
    await paypal.simulator.act('refunds', { payment: gateway_reference });
    await release();
    await books.run();
    expect(await books.payments.payment(paymentId)).toMatchObject({
      captured: { amount: 5000 },
      refunded: { amount: 5000 },
    });
    expect(await books.breaks(`payment_id=${paymentId}`)).toMatchObject([
      { kind: 'unrecorded_refund', resolution: 'booked' },
    ]);
    expect((await books.run()).found).toBe(0);
  });

  it.each([
    [['P', 'S'], 1],
    [['P', 'S', 'D'], 0],
    [['P'], 0],
  ])('counts a transaction that is listed as %j once at most, as it stood last', async (statuses, times) => {
    const placed = await approved();
    await release();
    await books.payments.capture(placed.payment.id);
    const captured = ({ paymentKey, kind }: Movement) =>
      kind === 'capture' && paymentKey === `payment-${placed.payment.id}`;
    const transaction = paypal.simulator.movements.find(captured)!.id;
    await paypal.simulator.act('transactions/states', { transaction, statuses });
    await books.run();
    const kept = await books.sql('SELECT id FROM payments.gateway_transactions WHERE id = $1', [transaction]);
    expect(kept).toHaveLength(times);
    expect(await books.breaks('status=open')).toEqual([]); // PayPal's list may lag: nothing is missing there yet
  });

  it('records a dispute that PayPal tells of', async () => {
    const placed = await approved();
    await release();
    await books.payments.capture(placed.payment.id);
    const { gateway_reference } = await books.payments.payment(placed.payment.id);
    const { id } = (await paypal.simulator.act('disputes', { payment: gateway_reference })) as { id: string };
    await paypal.simulator.act('disputes/close', { dispute: id, status: 'won' });
    await release({ order: 'reversed', times: 3 });
    const { body } = await books.payments.shop.admin.get(`/v1/admin/disputes?payment_id=${placed.payment.id}`);
    expect(body.data).toMatchObject([{ status: 'won', gateway_dispute_id: id, held: { amount: 0 } }]);
    await books.run();
    expect(await books.breaks('status=open')).toEqual([]);
  });

  it('shows an inquiry, moves nothing for it, and books it once money is taken', async () => {
    const placed = await approved();
    await release();
    const paymentId = placed.payment.id as string;
    await books.payments.capture(paymentId);
    const { gateway_reference: reference } = await books.payments.payment(paymentId);
    const disputes = async () => (await books.payments.shop.admin.get(`/v1/admin/disputes?payment_id=${paymentId}`)).body.data; // prettier-ignore
    const inquire = async () => (await paypal.simulator.act('disputes', { payment: reference, inquiry: true })) as { id: string }; // prettier-ignore
    const [dropped, pursued] = [await inquire(), await inquire()];
    await release();
    expect((await disputes()).map(({ status }: { status: string }) => status)).toEqual(['inquiry', 'inquiry']);
    await paypal.simulator.act('disputes/close', { dispute: dropped.id });
    await paypal.simulator.act('disputes/escalate', { dispute: pursued.id });
    await release({ order: 'reversed', times: 2 });
    expect(await disputes()).toMatchObject([
      { gateway_dispute_id: pursued.id, status: 'open', held: { amount: 5000 } },
      { gateway_dispute_id: dropped.id, status: 'inquiry_closed', held: { amount: 0 } },
    ]);
    expect(await books.payments.payment(paymentId)).toMatchObject({ disputed: { amount: 5000 } });
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
    const facts = await books.payments.facts({ paymentId });
    expect(facts.filter((fact) => fact.startsWith('dispute'))).toEqual(['dispute-opened']);
    await expect(paypal.simulator.act('disputes/escalate', { dispute: pursued.id })).rejects.toThrow('404');
  });

  it('makes good what lost messages would have told of disputes, in one cycle each', async () => {
    const paid = async () => {
      const placed = await approved();
      await release();
      const paymentId = placed.payment.id as string;
      await books.payments.capture(paymentId);
      const { gateway_reference: reference } = await books.payments.payment(paymentId);
      return { paymentId, reference };
    };
    const [lost, won, asked] = [await paid(), await paid(), await paid()];
    paypal.simulator.webhooks.set({ hold: false, lost: 1 });
    const dispute = async ({ reference }: { reference: string }, more = {}) => {
      const { id } = (await paypal.simulator.act('disputes', { payment: reference, ...more })) as { id: string };
      return id;
    };
    const ids = [await dispute(lost), await dispute(won), await dispute(asked, { inquiry: true })];
    const standing = async () => {
      const { data } = (await books.payments.shop.admin.get('/v1/admin/disputes?limit=3')).body;
      return ids.map((id) => data.find((one: { gateway_dispute_id: string }) => one.gateway_dispute_id === id)?.status);
    };
    const differences = async ({ paymentId }: { paymentId: string }) =>
      (await books.breaks(`payment_id=${paymentId}`)).map(({ kind, status, resolution }) => [kind, status, resolution]);
    await books.run();
    expect(await standing()).toEqual(['open', 'open', 'inquiry']);
    expect(await books.payments.payment(won.paymentId)).toMatchObject({ disputed: { amount: 5000 } });
    expect(await differences(won)).toEqual([['unrecorded_dispute', 'resolved', 'booked']]);
    expect(await books.run()).toMatchObject({ opened: 0, resolved: 0 });

    for (const [at, status] of ['lost', 'won', 'over'].entries())
      await paypal.simulator.act('disputes/close', { dispute: ids[at], status });
    await books.run();
    expect(await standing()).toEqual(['lost', 'won', 'inquiry_closed']);
    expect(await books.payments.payment(won.paymentId)).toMatchObject({ disputed: { amount: 0 } });
    expect(await books.run()).toMatchObject({ opened: 0, resolved: 0 });
    paypal.simulator.webhooks.set({ hold: true, lost: 0 });
  });
});
