import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { RefundOrder } from '../../../src/contexts/payments/contract/refund-order.command.js';
import { Transaction } from '../../../src/platform/database/database.js';
import { eur, PaymentsHarness } from './payments-harness.js';

describe('RefundOrder', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  /** Two payments of one order, 1000 and 500; of the first, `captured` is taken. */
  const order = async (captured = 0) => {
    const first = await payments.paid();
    const second = await payments.paid({ amount: 500, orderId: first.orderId, part: 2 });
    if (captured > 0) await payments.capture(first.paymentId, { amount: eur(captured) });
    return { orderId: first.orderId, first, second };
  };
  const told = async (type: string, refundId: string) => {
    const { rows } = await payments.sql.query<{ amount: number }>(
      `SELECT (data->>'amount')::int AS amount FROM platform.facts WHERE type LIKE $1 AND data->>'refundId' = $2`,
      [`payments.${type}.%`, refundId],
    );
    return rows.reduce((sum, { amount }) => sum + amount, 0);
  };

  it('lets go of a part in the books, and the last capture takes what is left', async () => {
    const { orderId, paymentId, ...payment } = await payments.paid();
    const refundId = await payments.refundOrder({ orderId, amount: 300, from: 'authorized' });
    await payments.shop.settle();

    expect(await payments.payment(paymentId)).toMatchObject({
      ...{ status: 'authorized', voided: eur(300), capturable: eur(700), operations: [] },
    });
    expect(await told('payment-voided', refundId)).toBe(300);
    expect((await payments.capture(paymentId, { amount: eur(701) })).body.allowed).toEqual(eur(700));
    expect((await payments.capture(paymentId)).body).toMatchObject({ amount: eur(700) });
    await payments.shop.settle();
    expect(await payments.charge({ ...payment, paymentId })).toMatchObject({ captured: 700 });
  });

  it('voids at the gateway once nothing is to be captured any more', async () => {
    const payment = await payments.paid();
    for (const amount of [400, 600]) await payments.refundOrder({ ...payment, amount, from: 'authorized' });
    expect(await payments.charge(payment)).toMatchObject({ state: 'authorized' });
    await payments.shop.settle();

    expect(await payments.charge(payment)).toMatchObject({ state: 'voided', voided: 1000 });
    expect(await payments.payment(payment.paymentId)).toMatchObject({ status: 'voided', voided: eur(1000) });
    expect(await payments.facts(payment)).toEqual(['payment-authorized', 'payment-voided', 'payment-voided']);
  });

  it('gives back what was taken, told under its id', async () => {
    const { orderId, first } = await order(1000);
    const refundId = await payments.refundOrder({ orderId, amount: 250 });
    expect(await payments.payment(first.paymentId)).toMatchObject({ refunded: eur(0), refundable: eur(750) });
    await payments.shop.settle();

    expect(await payments.charge(first)).toMatchObject({ refunded: 250 });
    expect(await told('payment-refunded', refundId)).toBe(250);
  });

  it.each([
    ['captured', 900, { refunded: 800, voided: 100 }],
    ['authorized', 900, { refunded: 200, voided: 700 }],
    ['captured', 1500, { refunded: 800, voided: 700 }],
  ] as const)('prefers what is %s, and takes the rest from the other: %d', async (from, amount, sums) => {
    const { orderId, first, second } = await order(800);
    const refundId = await payments.refundOrder({ orderId, amount, from });
    await payments.shop.settle();

    const both = await Promise.all([first, second].map(({ paymentId }) => payments.payment(paymentId)));
    const sum = (of: 'refunded' | 'voided') => both.reduce((total, payment) => total + payment[of].amount, 0);
    expect({ refunded: sum('refunded'), voided: sum('voided') }).toEqual(sums);
    expect(await told('payment-refunded', refundId)).toBe(sums.refunded);
    expect(await told('payment-voided', refundId)).toBe(sums.voided);
  });

  it('refuses more than was paid, and says what is allowed', async () => {
    const { orderId } = await order(100);
    await expect(payments.refundOrder({ orderId, amount: 1501 })).rejects.toMatchObject({
      ...{ code: 'payments.refund_exceeds_paid', extra: { allowed: eur(1500) } },
    });
    await expect(payments.refundOrder({ orderId: randomUUID(), amount: 1 })).rejects.toMatchObject({
      ...{ code: 'payments.refund_exceeds_paid', extra: { allowed: eur(0) } },
    });
    await expect(payments.refundOrder({ orderId, amount: 1, currency: 'USD' })).rejects.toMatchObject({
      code: 'payments.currency_mismatch',
    });
    await payments.refundOrder({ orderId, amount: 1500 });
  });

  it('does not decide that it is too much while an operation is in flight', async () => {
    const { orderId, first } = await order(600);
    await payments.sql.query(`UPDATE payments.payments SET pending_capture = 400 WHERE id = $1`, [first.paymentId]);
    await expect(payments.refundOrder({ orderId, amount: 1101 })).rejects.toMatchObject({
      code: 'payments.operation_in_flight',
    });
    await payments.refundOrder({ orderId, amount: 1100 });
    await payments.sql.query(`UPDATE payments.payments SET pending_capture = 0 WHERE id = $1`, [first.paymentId]);
  });

  it('acts once for an id, also when both come at once', async () => {
    const { orderId, first } = await order(1000);
    const refund = { orderId, amount: 400, refundId: randomUUID() };
    await Promise.all([1, 2, 3].map(() => payments.refundOrder(refund)));
    await payments.refundOrder(refund);
    await payments.shop.settle();
    expect(await payments.charge(first)).toMatchObject({ refunded: 400 });
  });

  it('never gives back more than was paid: 16 at once asking three times as much', async () => {
    const { orderId, first, second } = await order(600);
    const answers = await Promise.allSettled(
      Array.from({ length: 16 }, (_, index) =>
        payments.refundOrder({ orderId, amount: 300, from: index % 2 ? 'authorized' : 'captured' }),
      ),
    );
    await payments.shop.settle();

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const [one, two] = [await payments.charge(first), await payments.charge(second)];
    expect(one).toMatchObject({ captured: 600, refunded: 600 });
    expect(two).toMatchObject({ state: 'voided' });
  });

  it('stands or falls with the transaction it joins', async () => {
    const { orderId, first } = await order(1000);
    const refund = {
      refundId: randomUUID(),
      orderId,
      amount: 10,
      currency: 'EUR',
      from: 'captured',
      reason: 'r',
    } as const;
    const failing = payments.shop.app.get(Transaction).run(async () => {
      await payments.shop.app.get(CommandBus).execute(new RefundOrder(refund));
      throw new Error('the return could not be stored');
    });
    await expect(failing).rejects.toThrow('could not be stored');
    await payments.shop.settle();
    expect(await payments.payment(first.paymentId)).toMatchObject({
      ...{ refunded: eur(0), refundable: eur(1000), operations: [{ kind: 'capture' }] },
    });
  });

  it('lets the gateway go when a capture was under way while the rest was let go', async () => {
    const payment = await payments.paid();
    const half = await payments.capture(payment.paymentId, { amount: eur(500) });
    expect(half.status).toBe(201);
    await payments.sql.query(`UPDATE payments.payments SET pending_capture = 200 WHERE id = $1`, [payment.paymentId]);
    await payments.sql.query(
      `INSERT INTO payments.operations (id, payment_id, kind, amount, status, gateway_key, lease_until, attempts, created_at)
       VALUES ($1, $2, 'capture', 200, 'pending', $3, now(), 0, now())`,
      [randomUUID(), payment.paymentId, randomUUID()],
    );
    await payments.refundOrder({ ...payment, amount: 300, from: 'authorized' });
    expect(await payments.charge(payment)).toMatchObject({ voided: 0 });
    await payments.leasesRunOut();
    await payments.sweep();
    await payments.sweep();

    expect(await payments.charge(payment)).toMatchObject({ captured: 700, voided: 300 });
    expect(await payments.payment(payment.paymentId)).toMatchObject({ captured: eur(700), voided: eur(300) });
  });

  it('shows what a gateway refuses for good, and frees it', async () => {
    const payment = await payments.paid();
    await payments.capture(payment.paymentId);
    await payments.sql.query(`UPDATE payments.sandbox_journal SET refunded = captured WHERE key = $1`, [
      `payment-${payment.paymentId}`,
    ]);
    const refundId = await payments.refundOrder({ ...payment, amount: 1000 });
    await payments.shop.settle();

    const { refunded, refundable, operations } = await payments.payment(payment.paymentId);
    expect([refunded, refundable]).toEqual([eur(0), eur(1000)]);
    expect(operations).toContainEqual(
      expect.objectContaining({ kind: 'refund', status: 'failed', decline_code: 'refund_not_allowed' }),
    );
    expect(await told('refund-failed', refundId)).toBe(1000);
  });
});
