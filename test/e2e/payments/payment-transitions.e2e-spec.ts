import { randomUUID } from 'node:crypto';
import { type PaymentStatus } from '../../../src/contexts/payments/contract/get-order-payments.query.js';
import { DISPUTE_STATUSES, isNews } from '../../../src/contexts/payments/domain/dispute.js';
import { ALLOWED_IN, TRANSITIONS } from '../../../src/contexts/payments/domain/payment-status.js';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { eur, PaymentsHarness } from './payments-harness.js';
import { newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';

/** The tables of payments, walked over HTTP: what they allow happens, everything else is 409 and leaves no trace. */
describe('the steps of a payment, a dispute and a break', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterAll(() => payments.close());

  type Operation = keyof typeof ALLOWED_IN;

  /** A payment of 10.00 in each status, as one comes there; a captured one has 6.00 left to take. */
  const inStatus: Record<PaymentStatus, () => Promise<string>> = {
    pending: async () => (await payments.opened()).paymentId,
    requires_action: async () => (await payments.paid({ token: 'tok_requires_action' })).paymentId,
    authorized: async () => (await payments.paid()).paymentId,
    declined: async () => (await payments.paid({ token: 'tok_declined' })).paymentId,
    captured: async () => {
      const { paymentId } = await payments.paid();
      await payments.capture(paymentId, { amount: eur(400) });
      return paymentId;
    },
    voided: async () => {
      const { paymentId } = await payments.paid();
      await payments.void(paymentId);
      return paymentId;
    },
  };

  const operations: Record<Operation, (id: string) => Promise<Answer>> = {
    capture: (id) => payments.capture(id),
    refund: (id) => payments.refund(id),
    void: (id) => payments.void(id),
  };
  const statuses = Object.keys(TRANSITIONS) as PaymentStatus[];
  const kinds = Object.keys(ALLOWED_IN) as Operation[];
  const pairs = statuses.flatMap((from) => kinds.map((kind) => ({ from, kind })));

  it.each(pairs)('$kind of a payment that is $from', async ({ from, kind }) => {
    const id = await inStatus[from]();
    await payments.shop.settle();
    expect((await payments.payment(id)).status).toBe(from);
    const before = await contentsOf(payments.shop);
    const { status, body } = await operations[kind](id);
    if (ALLOWED_IN[kind].includes(from)) {
      expect([status, body.status]).toEqual([201, 'succeeded']);
      const { status: to } = body.payment;
      expect(to === from || TRANSITIONS[from].includes(to)).toBe(true);
    } else {
      expect([status, body.code]).toEqual([409, 'payments.not_allowed']);
      expect(await contentsOf(payments.shop)).toEqual(before);
    }
  });

  it.each(['capture', 'refund'] as const)('%s of more than there is', async (kind) => {
    const id = await inStatus.captured();
    await payments.shop.settle();
    const before = await contentsOf(payments.shop);
    const { status } = await payments[kind](id, { amount: eur(601) });
    expect([409, 422]).toContain(status);
    expect(await contentsOf(payments.shop)).toEqual(before);
  });

  /** News of a dispute of this payment, as the bank has it now. */
  async function told(paymentId: string, status: string): Promise<void> {
    const dispute = { id: `dp_${paymentId}`, status, amount: 300, currency: 'EUR' };
    const { status: code } = await send(payments.shop.store, {
      body: newsOf({ payment_key: `payment-${paymentId}`, dispute }, 'payment.disputed'),
    });
    expect(code).toBe(200);
    await payments.shop.settle();
  }

  const disputes = DISPUTE_STATUSES.flatMap((known) => DISPUTE_STATUSES.map((news) => ({ known, news })));
  it.each(disputes)('a dispute that is $known, told of as $news', async ({ known, news }) => {
    const { paymentId } = await payments.paid();
    await payments.capture(paymentId);
    await told(paymentId, known);
    const dispute = async () => {
      const { data } = (await payments.shop.admin.get(`/v1/admin/disputes?payment_id=${paymentId}`)).body;
      return data[0];
    };
    const everything = async () => [
      ...[await dispute(), await payments.payment(paymentId), await payments.facts({ paymentId })],
    ];
    const before = await everything();
    await told(paymentId, news);
    if (isNews(news, known)) expect((await dispute()).status).toBe(news);
    else expect(await everything()).toEqual(before);
  });

  it('a break is closed once', async () => {
    const id = randomUUID();
    await payments.sql.query(
      `INSERT INTO payments.reconciliation_breaks (id, kind, subject, status, at) VALUES ($1::uuid, 'ledger_gap', $1::uuid::text, 'open', now())`,
      [id],
    );
    const resolve = () => payments.shop.admin.post(`/v1/admin/reconciliation-breaks/${id}/resolve`, { note: 'seen' });
    expect((await resolve()).body.status).toBe('resolved');
    const before = await contentsOf(payments.shop);
    expect(await resolve()).toMatchObject({ status: 409, body: { code: 'payments.break_resolved' } });
    expect(await contentsOf(payments.shop)).toEqual(before);
  });
});
