import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { given } from '../../support/given.js';
import { decideAt } from '../../support/simulated-gateways.js';
import { BooksScene, messagesAndDisputes } from './books-scene.js';
import { eur } from './payments-harness.js';
import { type ReconciliationHarness } from './reconciliation-harness.js';

/** Messages, disputes, ledger and reconciliation against Stripe's wire format. */
describe('the books with Stripe', () => {
  let scene: BooksScene;
  let books: ReconciliationHarness;
  beforeAll(async () => {
    scene = await BooksScene.start('stripe');
    books = scene.books;
  });
  afterAll(() => scene.close());

  const threeDSecure = async () => {
    const { shop } = books.payments;
    const { variantId } = await given.product(shop, { stock: 5 });
    const payment = { gateway: 'stripe', token: 'pm_card_threeDSecure2Required' };
    const body = given.checkout(variantId, await given.shippingOption(shop), { payment });
    const placed = (await shop.store.post('/v1/store/checkouts', body, given.key())).body;
    await decideAt(placed.next_action.url, 'approve');
    return placed;
  };
  const intentOf = async (paymentId: string): Promise<string> =>
    (await books.payments.payment(paymentId)).gateway_reference;

  const captured = async () => {
    const { paymentId } = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
    await books.payments.capture(paymentId);
    return { paymentId, reference: await intentOf(paymentId) };
  };

  it('one order, one charge, one e-mail: each message ten times, the last first', async () => {
    const placed = await threeDSecure();
    await scene.release({ order: 'reversed', times: 10 });
    expect(await scene.orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    const reference = await intentOf(placed.payment.id);
    const charges = scene.simulator.all<{ id: string; payment_intent: string }>('charge');
    expect(charges.filter(({ payment_intent }) => payment_intent === reference)).toHaveLength(1);
    const mails = await readdir(join(scene.shop.dataFolder, 'mailbox'));
    expect(mails.filter((name) => name.startsWith(`${placed.order.number}-confirmation`))).toHaveLength(1);
    expect(scene.simulator.webhooks.deliveries.every(({ status }) => status === 200)).toBe(true);
  });

  it('confirms an order whose every message was lost, in one cycle', async () => {
    const placed = await scene.unheard(threeDSecure);
    expect((await scene.orderOf(placed)).status).toBe('pending');
    expect(await books.run()).toMatchObject({ resolved: 1, gateways: expect.arrayContaining([expect.objectContaining({ gateway: 'stripe', status: 'listed' })]) }); // prettier-ignore
    expect(await scene.orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
  });

  it('follows captures, refunds at the dashboard, fees and disputes to the minor unit', async () => {
    const payment = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
    await books.payments.capture(payment.paymentId);
    const reference = await intentOf(payment.paymentId);
    await scene.simulator.act('refunds', { payment: reference, amount: 700 });
    await scene.release();
    await books.run();
    expect(await books.payments.payment(payment.paymentId)).toMatchObject({ captured: eur(5000), refunded: eur(700) });

    const dispute = (await scene.simulator.act('disputes', { payment: reference, amount: 1000 })) as { id: string };
    await scene.release();
    await scene.simulator.act('disputes/close', { dispute: dispute.id, status: 'lost' });
    await scene.release();
    const { body } = await scene.shop.admin.get(`/v1/admin/disputes?payment_id=${payment.paymentId}`);
    expect(body.data).toMatchObject([
      { status: 'lost', amount: eur(1000), held: eur(1000), gateway_dispute_id: dispute.id },
    ]);
    await books.run();
    const balances = (await scene.shop.admin.get('/v1/admin/ledger/balances?gateway=stripe')).body.data;
    const of = (account: string) =>
      balances.find((each: { account: string }) => each.account === account).balance.amount;
    expect([of('customer_payments'), of('refunds'), of('dispute_losses'), of('disputed')]).toEqual([
      -5000, 700, 1000, 0,
    ]);
    const booked = scene.simulator
      .all<{ id: string; amount: number; fee: number }>('balance_transaction')
      .reduce((sum, { amount, fee }) => sum + amount - fee, 0);
    expect(of('gateway_clearing')).toBe(booked);
  });

  it("books a dispute's fee, and that it comes back when the dispute is won", async () => {
    const { paymentId, reference } = await captured();
    const dispute = await scene.dispute({ reference });
    await scene.release();
    await books.run();
    expect(await scene.standing(paymentId)).toMatchObject({ gateway_fees: 1600, gateway_clearing: -1600 });

    await scene.simulator.act('disputes/close', { dispute, status: 'won' });
    await scene.release();
    for (let time = 0; time < 2; time++) await books.run();
    expect(await scene.standing(paymentId)).toMatchObject({ gateway_fees: 100, gateway_clearing: 4900 });
    const fees = `/v1/admin/ledger/transactions?payment_id=${paymentId}&kind=fee_returned`;
    expect((await scene.shop.admin.get(fees)).body.data).toMatchObject([
      {
        entries: [
          { account: 'gateway_clearing', amount: eur(1500) },
          { account: 'gateway_fees', amount: eur(-1500) },
        ],
      },
    ]);
  });

  /** A payment of 5000 that was captured, and a refund of 1000 of it as Stripe has it. */
  const refundedOf = async (token: 'pm_card_visa' | 'pm_card_pendingRefund') => {
    const { paymentId } = await books.paid({ gateway: 'stripe', token, amount: 5000 });
    await books.payments.capture(paymentId);
    const { status } = await books.payments.refund(paymentId, { amount: eur(1000) });
    expect(status).toBe(token === 'pm_card_visa' ? 201 : 202);
    return { paymentId, refund: scene.simulator.all<{ id: string }>('refund').at(-1)!.id };
  };

  it('takes a refund that was done and came back out of the books, once, and can try it again', async () => {
    const { paymentId, refund } = await refundedOf('pm_card_visa');
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
    await scene.simulator.act('refunds/fail', { refund });
    await expect(scene.simulator.act('refunds/fail', { refund })).rejects.toThrow('404');
    await scene.release({ times: 2 });
    for (let time = 0; time < 2; time++) await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toMatchObject([
      { kind: 'returned_refund', resolution: 'booked', expected: eur(1000), found: eur(0) },
    ]);
    expect(await books.payments.payment(paymentId)).toMatchObject({
      ...{ refunded: eur(0), refundable: eur(5000) },
      operations: [{ kind: 'capture' }, { kind: 'refund', status: 'failed', decline_code: 'refund_returned' }],
    });
    expect((await books.payments.facts({ paymentId })).slice(-2)).toEqual(['payment-refunded', 'refund-returned']);
    expect((await books.payments.refund(paymentId, { amount: eur(5000) })).status).toBe(201);
    await books.run();
    const booked = await books.sql<{ kind: string }>(
      `SELECT kind FROM payments.ledger_transactions WHERE payment_id = $1 AND kind LIKE 'refund%' ORDER BY id`,
      [paymentId],
    );
    expect(booked.map(({ kind }) => kind)).toEqual(['refund', 'refund_returned', 'refund']);
    expect(await books.breaks(`payment_id=${paymentId}&status=open`)).toEqual([]);
  });

  it('tells the order and the sales figures that a refund came back', async () => {
    const placed = await threeDSecure();
    await scene.release();
    const paymentId = placed.payment.id as string;
    await books.payments.capture(paymentId);
    const figures = () => books.sql('SELECT sum(refunds) AS refunds, sum(refund_count) AS n FROM analytics.sales');
    const before = await figures();
    await books.payments.refund(paymentId, { amount: eur(700) });
    const refund = scene.simulator.all<{ id: string }>('refund').at(-1)!.id;
    await scene.shop.settle();
    expect(await scene.orderOf(placed)).toMatchObject({ payment_status: 'partially_refunded' });
    expect(await figures()).not.toEqual(before);
    await scene.simulator.act('refunds/fail', { refund });
    await books.run();
    await scene.shop.settle();
    expect(await figures()).toEqual(before);
    const order = await scene.orderOf(placed);
    expect(order).toMatchObject({ payment_status: 'captured', balance: { refunded: eur(0), overpaid: eur(700) } });
    expect(order.timeline.at(-1)).toMatchObject({ event: 'refund_returned', detail: '7.00 EUR' });
  });

  it('leaves what came back of an order cancelled days ago to people, who give it back another way', async () => {
    const placed = await threeDSecure();
    await scene.release();
    const paymentId = placed.payment.id as string;
    await books.payments.capture(paymentId);
    const { admin } = scene.shop;
    expect((await admin.post(`/v1/admin/orders/${placed.order.id}/cancel`, { reason: 'gone' }, given.key())).status).toBe(200); // prettier-ignore
    await scene.shop.settle();
    const { refunded } = await books.payments.payment(paymentId);
    expect(refunded).toEqual(placed.order.totals.total);
    await books.sql(`UPDATE payments.known_orders SET changed_at = now() - interval '3 days'`);

    await scene.simulator.act('refunds/fail', { refund: scene.simulator.all<{ id: string }>('refund').at(-1)!.id });
    await books.run();
    await books.sql(`UPDATE payments.operations SET returned_at = now() - interval '6 minutes' WHERE returned_at IS NOT NULL`); // prettier-ignore
    await books.earlier('6 minutes');
    for (let time = 0; time < 2; time++) await books.run();
    await scene.shop.settle();
    expect(await books.breaks(`payment_id=${paymentId}&status=open`)).toMatchObject([
      { kind: 'money_of_cancelled_order', order_id: placed.order.id },
    ]);
    expect((await books.payments.payment(paymentId)).refunded).toEqual(eur(0));

    expect((await books.payments.refund(paymentId, {})).status).toBe(201);
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}&status=open`)).toEqual([]);
  });

  it('leaves a refund of the dashboard that came back to people', async () => {
    const payment = await captured();
    await scene.simulator.act('refunds', { payment: payment.reference, amount: 400 });
    await books.run();
    await scene.simulator.act('refunds/fail', { refund: scene.simulator.all<{ id: string }>('refund').at(-1)!.id });
    await books.run();
    expect(await books.breaks(`payment_id=${payment.paymentId}&status=open`)).toMatchObject([
      { kind: 'missing_refund', expected: eur(400), found: eur(0) },
    ]);
    for (const { id } of await books.breaks('status=open')) await books.resolve(id);
  });

  it('has none when the refund fails while it is under way: ours fails, too', async () => {
    const { paymentId, refund } = await refundedOf('pm_card_pendingRefund');
    expect(await books.payments.payment(paymentId)).toMatchObject({ refunded: eur(0), refundable: eur(4000) });
    await scene.simulator.act('refunds/fail', { refund, reason: 'expired_or_canceled_card' });
    await books.payments.leasesRunOut();
    await books.payments.sweep();
    for (let time = 0; time < 2; time++) await books.run();
    expect(await books.payments.payment(paymentId)).toMatchObject({
      ...{ refunded: eur(0), refundable: eur(5000) },
      operations: [{ kind: 'capture' }, { status: 'failed', decline_code: 'expired_or_canceled_card' }],
    });
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
  });

  it('lets a dispute hold what a refund stood in the way of, once the refund has failed', async () => {
    const { paymentId, refund } = await refundedOf('pm_card_pendingRefund');
    const payment = () => books.payments.payment(paymentId);
    const reference = await intentOf(paymentId);
    const { id } = (await scene.simulator.act('disputes', { payment: reference })) as { id: string };
    await scene.release();
    expect(await payment()).toMatchObject({ disputed: eur(4000), refundable: eur(0) });
    expect(await scene.disputes(paymentId)).toMatchObject([{ status: 'open', amount: eur(5000), held: eur(4000) }]);

    await scene.simulator.act('refunds/fail', { refund });
    await books.payments.leasesRunOut();
    await books.payments.sweep();
    expect(await payment()).toMatchObject({ disputed: eur(5000), refundable: eur(0), refunded: eur(0) });
    expect(await scene.disputes(paymentId)).toMatchObject([{ held: eur(5000) }]);
    expect((await books.payments.refund(paymentId, { amount: eur(1) })).status).toBe(409);

    await scene.simulator.act('disputes/close', { dispute: id, status: 'won' });
    await scene.release();
    expect(await payment()).toMatchObject({ disputed: eur(0), refundable: eur(5000) });
    expect(await scene.disputes(paymentId)).toMatchObject([{ status: 'won', held: eur(0) }]);
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
  });

  messagesAndDisputes(() => scene, captured);

  it('leaves a dispute to people that is about no payment, or about no money', async () => {
    const { id: payment } = (await scene.simulator.act('charges', { amount: 900, currency: 'eur' })) as { id: string };
    await scene.simulator.act('disputes', { payment });
    const { paymentId } = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
    await books.payments.capture(paymentId);
    await scene.simulator.act('disputes', { payment: await intentOf(paymentId), amount: 0 });
    for (let time = 0; time < 2; time++) await books.run();
    const open = await books.breaks('status=open');
    const told = open.map(({ kind, payment_id, found }) => [kind, payment_id, found.amount]);
    expect(told.sort()).toEqual([
      ['unknown_charge', null, 900],
      ['unknown_dispute', null, 900],
      ['unrecorded_dispute', paymentId, 0],
    ]);
    for (const { id } of open) await books.resolve(id);
  });

  it('has charges that no shop asked for, and no other difference', async () => {
    await scene.simulator.act('charges', { amount: 4200, currency: 'eur' });
    await books.run();
    expect(await books.breaks('status=open')).toMatchObject([
      { kind: 'unknown_charge', gateway: 'stripe', found: eur(4200) },
    ]);
  });
});
