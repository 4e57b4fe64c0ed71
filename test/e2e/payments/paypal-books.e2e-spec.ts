import { type Movement } from '../../../src/simulators/kit/journal.js';
import { given } from '../../support/given.js';
import { decideAt } from '../../support/simulated-gateways.js';
import { BooksScene, messagesAndDisputes } from './books-scene.js';
import { eur } from './payments-harness.js';
import { type ReconciliationHarness } from './reconciliation-harness.js';

/** Messages, disputes, ledger and reconciliation against PayPal's wire format. */
describe('the books with PayPal', () => {
  let scene: BooksScene;
  let books: ReconciliationHarness;
  beforeAll(async () => {
    scene = await BooksScene.start('paypal');
    books = scene.books;
  });
  afterAll(() => scene.close());

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

  const captured = async () => {
    const placed = await approved();
    await scene.release();
    const paymentId = placed.payment.id as string;
    await books.payments.capture(paymentId);
    return { paymentId, reference: (await books.payments.payment(paymentId)).gateway_reference as string };
  };

  const unapplied = () => books.sql('SELECT event_id FROM payments.webhooks WHERE applied_at IS NULL');

  it('one order, one charge: each message ten times, the last first', async () => {
    const placed = await approved();
    await scene.release({ order: 'reversed', times: 10 });
    await scene.release({ times: 10 });
    expect(await scene.orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    const key = `payment-${placed.payment.id}`;
    const charges = scene.simulator.movements.filter(
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
      await scene.release({ times: 2 });
      const moved = scene.simulator.movements.filter(({ paymentKey }) => paymentKey === `payment-${placed.payment.id}`);
      expect(moved).toEqual([]);
      expect(await unapplied()).toEqual([]);
      expect(await scene.orderOf(placed)).toMatchObject({
        status: 'confirmed',
        balance: { authorized: { amount: 5000 } },
      });
    },
  );

  it('takes nothing of an attempt approved after its order was cancelled', async () => {
    const placed = await waiting();
    const cancelled = await scene.shop.admin.post(`/v1/admin/orders/${placed.order.id}/cancel`, {
      reason: 'customer_request',
    });
    expect(cancelled.status).toBe(200);
    await scene.shop.settle();
    await decideAt(placed.next_action.url, 'approve');
    await scene.release({ times: 2 });
    const moved = scene.simulator.movements.filter(({ paymentKey }) => paymentKey === `payment-${placed.payment.id}`);
    expect(moved).toEqual([]);
    expect(await unapplied()).toEqual([]);
  });

  it('confirms an order whose every message was lost: the sweeper asks, and nothing is a difference', async () => {
    const placed = await scene.unheard(approved);
    await books.payments.leasesRunOut();
    await books.payments.sweep();
    expect(await scene.orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    await books.run();
    expect(await books.breaks('status=open')).toEqual([]);
  });

  it("follows captures, refunds on PayPal's own pages and disputes, and finds no difference that is none", async () => {
    const placed = await approved();
    await scene.release();
    const paymentId = placed.payment.id as string;
    expect((await books.payments.capture(paymentId)).status).toBe(201);
    await scene.release();
    await books.run();
    expect(await books.breaks('status=open')).toEqual([]);

    const { gateway_reference } = await books.payments.payment(paymentId);
    await scene.simulator.act('refunds', { payment: gateway_reference });
    await scene.release();
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
    await scene.release();
    await books.payments.capture(placed.payment.id);
    const captured = ({ paymentKey, kind }: Movement) =>
      kind === 'capture' && paymentKey === `payment-${placed.payment.id}`;
    const transaction = scene.simulator.movements.find(captured)!.id;
    await scene.simulator.act('transactions', { transaction, statuses });
    await books.run();
    const kept = await books.sql('SELECT id FROM payments.gateway_transactions WHERE id = $1', [transaction]);
    expect(kept).toHaveLength(times);
    expect(await books.breaks('status=open')).toEqual([]); // PayPal's list may lag: nothing is missing there yet
  });

  it.each([
    ['as agreed', true, { gateway_fees: 189 - 60, gateway_clearing: 3000 - 129 }],
    ['not', false, { gateway_fees: 189, gateway_clearing: 3000 - 189 }],
  ])('books the fee of what is refunded as PayPal gives it back: %s', async (_how, returns_fees, standing) => {
    await scene.simulator.act('account', { returns_fees });
    const { paymentId } = await captured();
    expect((await books.payments.refund(paymentId, { amount: eur(2000) })).status).toBe(201);
    for (let time = 0; time < 2; time++) await books.run();
    expect(await scene.standing(paymentId)).toMatchObject({ customer_payments: -5000, refunds: 2000, ...standing });
  });

  it('records a dispute that PayPal tells of', async () => {
    const placed = await approved();
    await scene.release();
    await books.payments.capture(placed.payment.id);
    const { gateway_reference } = await books.payments.payment(placed.payment.id);
    const { id } = (await scene.simulator.act('disputes', { payment: gateway_reference })) as { id: string };
    await scene.simulator.act('disputes/close', { dispute: id, status: 'won' });
    await scene.release({ order: 'reversed', times: 3 });
    const { body } = await scene.shop.admin.get(`/v1/admin/disputes?payment_id=${placed.payment.id}`);
    expect(body.data).toMatchObject([{ status: 'won', gateway_dispute_id: id, held: { amount: 0 } }]);
    await books.run();
    expect(await books.breaks('status=open')).toEqual([]);
  });

  messagesAndDisputes(() => scene, captured);

  it('lets go once of what is set aside for a payment that was lost, and hears that it did', async () => {
    const placed = await approved();
    await scene.release();
    const lose = `UPDATE payments.payments SET gateway_key = gateway_key || '-lost', gateway_reference = 'lost' WHERE id = $1`;
    await books.sql(lose, [placed.payment.id]);
    for (let time = 0; time < 3; time++) await books.run();
    expect(await books.breaks('kind=unknown_charge')).toMatchObject([{ status: 'resolved', resolution: 'released' }]);
    const moved = scene.simulator.movements.filter(({ paymentKey }) => paymentKey === `payment-${placed.payment.id}`);
    expect(moved.map(({ kind }) => kind)).toEqual(['authorization', 'void']);
  });
});
