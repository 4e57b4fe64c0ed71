import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FORGERIES } from '../../../src/simulators/kit/dialect.js';
import { given } from '../../support/given.js';
import { decideAt, type Simulated, simulatedStripe } from '../../support/simulated-gateways.js';
import { eur } from './payments-harness.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

/** Messages, disputes, ledger and reconciliation against Stripe's wire format. */
describe('the books with Stripe', () => {
  let stripe: Simulated;
  let books: ReconciliationHarness;
  beforeAll(async () => {
    stripe = await simulatedStripe();
    books = await ReconciliationHarness.start(stripe.env);
    stripe.simulator.webhooks.set({ url: `${books.payments.shop.url}/v1/webhooks/stripe`, hold: true });
  });
  afterAll(async () => {
    await books.close();
    await stripe.close();
  });

  const release = async (how: { order?: 'as_happened' | 'reversed'; times?: number } = {}): Promise<void> => {
    await stripe.simulator.webhooks.release(how);
    await books.payments.shop.settle();
  };
  const threeDSecure = async () => {
    const { shop } = books.payments;
    const { variantId } = await given.product(shop, { stock: 5 });
    const payment = { gateway: 'stripe', token: 'pm_card_threeDSecure2Required' };
    const body = given.checkout(variantId, await given.shippingOption(shop), { payment });
    const placed = (await shop.store.post('/v1/store/checkouts', body, given.key())).body;
    await decideAt(placed.next_action.url, 'approve');
    return placed;
  };
  const orderOf = async (placed: { order: { id: string } }) =>
    (await books.payments.shop.admin.get(`/v1/admin/orders/${placed.order.id}`)).body;
  const intentOf = async (paymentId: string): Promise<string> =>
    (await books.payments.payment(paymentId)).gateway_reference;

  it('one order, one charge, one e-mail: each message ten times, the last first', async () => {
    const placed = await threeDSecure();
    await release({ order: 'reversed', times: 10 });
    expect(await orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    const reference = await intentOf(placed.payment.id);
    const charges = stripe.simulator.all<{ id: string; payment_intent: string }>('charge');
    expect(charges.filter(({ payment_intent }) => payment_intent === reference)).toHaveLength(1);
    const mails = await readdir(join(books.payments.shop.dataFolder, 'mailbox'));
    expect(mails.filter((name) => name.startsWith(`${placed.order.number}-confirmation`))).toHaveLength(1);
    expect(stripe.simulator.webhooks.deliveries.every(({ status }) => status === 200)).toBe(true);
  });

  it('confirms an order whose every message was lost, in one cycle', async () => {
    stripe.simulator.webhooks.set({ hold: false, lost: 1 });
    const placed = await threeDSecure();
    expect((await orderOf(placed)).status).toBe('pending');
    expect(await books.run()).toMatchObject({ resolved: 1, gateways: expect.arrayContaining([expect.objectContaining({ gateway: 'stripe', status: 'listed' })]) }); // prettier-ignore
    expect(await orderOf(placed)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    stripe.simulator.webhooks.set({ hold: true, lost: 0 });
  });

  it.each(FORGERIES)('refuses a message that is %s, and keeps nothing of it', async (how) => {
    const count = async () => (await books.sql<{ n: string }>('SELECT count(*) AS n FROM payments.webhooks'))[0]!.n;
    const before = await count();
    const [event] = stripe.simulator.all<{ id: string }>('event');
    expect([400, 401]).toContain(await stripe.simulator.webhooks.forge(event!, how));
    expect(await count()).toBe(before);
  });

  it('follows captures, refunds at the dashboard, fees and disputes to the minor unit', async () => {
    const payment = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
    await books.payments.capture(payment.paymentId);
    const reference = await intentOf(payment.paymentId);
    await stripe.simulator.act('refunds', { payment: reference, amount: 700 });
    await release();
    await books.run();
    expect(await books.payments.payment(payment.paymentId)).toMatchObject({ captured: eur(5000), refunded: eur(700) });

    const dispute = (await stripe.simulator.act('disputes', { payment: reference, amount: 1000 })) as { id: string };
    await release();
    await stripe.simulator.act('disputes/close', { dispute: dispute.id, status: 'lost' });
    await release();
    const { body } = await books.payments.shop.admin.get(`/v1/admin/disputes?payment_id=${payment.paymentId}`);
    expect(body.data).toMatchObject([
      { status: 'lost', amount: eur(1000), held: eur(1000), gateway_dispute_id: dispute.id },
    ]);
    await books.run();
    const balances = (await books.payments.shop.admin.get('/v1/admin/ledger/balances?gateway=stripe')).body.data;
    const of = (account: string) =>
      balances.find((each: { account: string }) => each.account === account).balance.amount;
    expect([of('customer_payments'), of('refunds'), of('dispute_losses'), of('disputed')]).toEqual([
      -5000, 700, 1000, 0,
    ]);
    const booked = stripe.simulator
      .all<{ id: string; amount: number; fee: number }>('balance_transaction')
      .reduce((sum, { amount, fee }) => sum + amount - fee, 0);
    expect(of('gateway_clearing')).toBe(booked);
  });

  /** A payment of 5000 that was captured, and a refund of 1000 of it as Stripe has it. */
  const refundedOf = async (token: 'pm_card_visa' | 'pm_card_pendingRefund') => {
    const { paymentId } = await books.paid({ gateway: 'stripe', token, amount: 5000 });
    await books.payments.capture(paymentId);
    const { status } = await books.payments.refund(paymentId, { amount: eur(1000) });
    expect(status).toBe(token === 'pm_card_visa' ? 201 : 202);
    return { paymentId, refund: stripe.simulator.all<{ id: string }>('refund').at(-1)!.id };
  };

  it('has a difference when a refund that was done fails after all, and only once', async () => {
    const { paymentId, refund } = await refundedOf('pm_card_visa');
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
    await stripe.simulator.act('refunds/fail', { refund });
    await expect(stripe.simulator.act('refunds/fail', { refund })).rejects.toThrow('404');
    await release({ times: 2 });
    for (let time = 0; time < 2; time++) await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toMatchObject([
      { kind: 'missing_refund', status: 'open', expected: eur(1000), found: eur(0) },
    ]);
    for (const { id } of await books.breaks('status=open')) await books.resolve(id);
  });

  it('has none when the refund fails while it is under way: ours fails, too', async () => {
    const { paymentId, refund } = await refundedOf('pm_card_pendingRefund');
    expect(await books.payments.payment(paymentId)).toMatchObject({ refunded: eur(0), refundable: eur(4000) });
    await stripe.simulator.act('refunds/fail', { refund, reason: 'expired_or_canceled_card' });
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
    const disputes = async () => (await books.payments.shop.admin.get(`/v1/admin/disputes?payment_id=${paymentId}`)).body.data; // prettier-ignore
    const reference = await intentOf(paymentId);
    const { id } = (await stripe.simulator.act('disputes', { payment: reference })) as { id: string };
    await release();
    expect(await payment()).toMatchObject({ disputed: eur(4000), refundable: eur(0) });
    expect(await disputes()).toMatchObject([{ status: 'open', amount: eur(5000), held: eur(4000) }]);

    await stripe.simulator.act('refunds/fail', { refund });
    await books.payments.leasesRunOut();
    await books.payments.sweep();
    expect(await payment()).toMatchObject({ disputed: eur(5000), refundable: eur(0), refunded: eur(0) });
    expect(await disputes()).toMatchObject([{ held: eur(5000) }]);
    expect((await books.payments.refund(paymentId, { amount: eur(1) })).status).toBe(409);

    await stripe.simulator.act('disputes/close', { dispute: id, status: 'won' });
    await release();
    expect(await payment()).toMatchObject({ disputed: eur(0), refundable: eur(5000) });
    expect(await disputes()).toMatchObject([{ status: 'won', held: eur(0) }]);
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
  });

  it('shows an inquiry, moves nothing for it, and books it once money is taken', async () => {
    const { paymentId } = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
    await books.payments.capture(paymentId);
    const reference = await intentOf(paymentId);
    const disputes = async () => (await books.payments.shop.admin.get(`/v1/admin/disputes?payment_id=${paymentId}`)).body.data; // prettier-ignore
    const inquire = async () => (await stripe.simulator.act('disputes', { payment: reference, inquiry: true })) as { id: string }; // prettier-ignore
    const [dropped, pursued] = [await inquire(), await inquire()];
    await release();
    expect((await disputes()).map(({ status }: { status: string }) => status)).toEqual(['inquiry', 'inquiry']);
    await stripe.simulator.act('disputes/close', { dispute: dropped.id });
    await stripe.simulator.act('disputes/escalate', { dispute: pursued.id });
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
    await expect(stripe.simulator.act('disputes/escalate', { dispute: pursued.id })).rejects.toThrow('404');
  });

  it('makes good what lost messages would have told of disputes, in one cycle each', async () => {
    const paid = async () => {
      const { paymentId } = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
      await books.payments.capture(paymentId);
      return { paymentId, reference: await intentOf(paymentId) };
    };
    const [lost, won, asked] = [await paid(), await paid(), await paid()];
    stripe.simulator.webhooks.set({ hold: false, lost: 1 });
    const dispute = async ({ reference }: { reference: string }, more = {}) => {
      const { id } = (await stripe.simulator.act('disputes', { payment: reference, ...more })) as { id: string };
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
      await stripe.simulator.act('disputes/close', { dispute: ids[at], status });
    await books.run();
    expect(await standing()).toEqual(['lost', 'won', 'inquiry_closed']);
    expect(await books.payments.payment(won.paymentId)).toMatchObject({ disputed: { amount: 0 } });
    expect(await books.run()).toMatchObject({ opened: 0, resolved: 0 });
    stripe.simulator.webhooks.set({ hold: true, lost: 0 });
  });

  it('leaves a dispute to people that is about no payment, or about no money', async () => {
    const { id: payment } = (await stripe.simulator.act('charges', { amount: 900, currency: 'eur' })) as { id: string };
    await stripe.simulator.act('disputes', { payment });
    const { paymentId } = await books.paid({ gateway: 'stripe', token: 'pm_card_visa', amount: 5000 });
    await books.payments.capture(paymentId);
    await stripe.simulator.act('disputes', { payment: await intentOf(paymentId), amount: 0 });
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
    await stripe.simulator.act('charges', { amount: 4200, currency: 'eur' });
    await books.run();
    expect(await books.breaks('status=open')).toMatchObject([
      { kind: 'unknown_charge', gateway: 'stripe', found: eur(4200) },
    ]);
  });
});
