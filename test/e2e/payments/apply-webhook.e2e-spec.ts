import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { given } from '../../support/given.js';
import { PaymentsHarness } from './payments-harness.js';
import { newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';

/** Seeded, so that a failure can be repeated. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item); // prettier-ignore
}

describe('what a gateway tells', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterAll(() => payments.close());

  const told = (paymentId: string, more: object = {}, id?: string) =>
    send(payments.shop.store, { id, body: newsOf({ payment_key: `payment-${paymentId}`, ...more }) });
  const journal = (paymentId: string, set: string) =>
    payments.sql.query(`UPDATE payments.sandbox_journal SET ${set} WHERE key = $1`, [`payment-${paymentId}`]);
  const outcomes = async (paymentId: string): Promise<string[]> => {
    const { rows } = await payments.sql.query<{ outcome: string }>(
      'SELECT outcome FROM payments.webhooks WHERE payment_key = $1 ORDER BY id',
      [`payment-${paymentId}`],
    );
    return rows.map(({ outcome }) => outcome);
  };

  it('is found out by asking: the message is not believed', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    await told(payment.paymentId);
    await payments.shop.settle();
    expect((await payments.payment(payment.paymentId)).status).toBe('requires_action');

    await journal(payment.paymentId, `state = 'authorized'`);
    await told(payment.paymentId);
    await payments.shop.settle();
    expect((await payments.payment(payment.paymentId)).status).toBe('authorized');
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
    expect(await outcomes(payment.paymentId)).toEqual(['unchanged', 'settled']);
  });

  it("is matched by the gateway's own reference, too", async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    await journal(payment.paymentId, `state = 'authorized'`);
    await send(payments.shop.store, { body: newsOf({ reference: `sandbox_payment-${payment.paymentId}` }) });
    await payments.sql.query(`UPDATE payments.payments SET gateway_reference = $2 WHERE id = $1`, [
      payment.paymentId,
      `sandbox_payment-${payment.paymentId}`,
    ]);
    await payments.shop.settle();
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it('changes nothing once the payment has ended, days late and about strangers', async () => {
    const declined = await payments.paid({ token: 'tok_declined' });
    const captured = await payments.paid();
    await payments.capture(captured.paymentId);
    const before = await Promise.all([declined, captured].map(({ paymentId }) => payments.payment(paymentId)));

    const days = { occurred_at: '2026-01-01T00:00:00Z' };
    for (const { paymentId } of [declined, captured]) expect((await told(paymentId, days)).status).toBe(200);
    expect((await told(randomUUID())).status).toBe(200);
    await payments.shop.settle();

    expect(await Promise.all([declined, captured].map(({ paymentId }) => payments.payment(paymentId)))).toEqual(before);
  });

  it('is kept for later when the gateway cannot be asked about an attempt that had ended', async () => {
    const payment = await payments.paid({ token: 'tok_declined' });
    await journal(payment.paymentId, `state = 'authorized'`);
    const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
    jest.spyOn(gateway, 'find').mockRejectedValueOnce(new Error('down'));
    await told(payment.paymentId);
    await payments.shop.settle();
    expect(await outcomes(payment.paymentId)).toEqual([null]);

    await payments.sql.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0');
    await payments.shop.settle();
    expect(await outcomes(payment.paymentId)).toEqual(['settled']);
    expect((await payments.payment(payment.paymentId)).status).toBe('authorized');
  });

  it('concerns only payments at that gateway', async () => {
    const payment = await payments.paid({ gateway: 'manual' });
    await told(payment.paymentId);
    await payments.shop.settle();
    expect(await outcomes(payment.paymentId)).toEqual(['no_payment']);
  });

  it('is applied again by the queue when the process dies in between', async () => {
    const payment = await payments.paid({ token: 'tok_requires_action' });
    await journal(payment.paymentId, `state = 'authorized'`);
    await told(payment.paymentId);
    const { rows } = await payments.sql.query<{ id: string }>(
      'SELECT id FROM payments.webhooks WHERE payment_key = $1',
      [`payment-${payment.paymentId}`],
    );
    await payments.shop.settle();
    const job = 'SELECT graphile_worker.add_job($1, $2::json)';
    for (let n = 0; n < 3; n++) {
      await payments.sql.query(job, ['payments.apply-webhook', JSON.stringify({ webhookId: rows[0]!.id })]);
    }
    await payments.shop.settle();
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it('ends in one state whatever the order: 120 orders of five events, each sent twice', async () => {
    const messages = ['action_required', 'authorized', 'captured', 'refunded', 'expired'];
    const states = new Set<string>();
    const all = permutations(messages);
    const opened = await Promise.all(all.map(() => payments.paid({ token: 'tok_requires_action' })));
    await Promise.all(
      opened.map(async ({ paymentId }, at) => {
        await journal(paymentId, `state = 'authorized'`);
        const twice = shuffled([...all[at]!, ...all[at]!], at + 1);
        for (const type of twice) {
          const body = newsOf({ payment_key: `payment-${paymentId}` }, `payment.${type}`);
          await send(payments.shop.store, { id: `${paymentId}:${type}`, body });
        }
      }),
    );
    await payments.shop.settle();
    for (const payment of opened) {
      const { status, authorized, captured } = await payments.payment(payment.paymentId);
      states.add(JSON.stringify([status, authorized.amount, captured.amount, await payments.facts(payment)]));
    }
    expect([...states]).toEqual([JSON.stringify(['authorized', 1000, 0, ['payment-authorized']])]);
  }, 120_000);

  it('is forgotten five weeks after it was applied, and not before', async () => {
    const payment = await payments.paid();
    await told(payment.paymentId, {}, 'msg_old');
    await told(payment.paymentId, {}, 'msg_young');
    await payments.shop.settle();
    await told(payment.paymentId, {}, 'msg_waiting');
    const age = (id: string, days: number) =>
      payments.sql.query(
        `UPDATE payments.webhooks SET received_at = now() - make_interval(days => $2) WHERE event_id = $1`,
        [id, days],
      );
    await age('msg_old', 36);
    await age('msg_young', 34);
    await age('msg_waiting', 36);
    await payments.sql.query(`DELETE FROM graphile_worker._private_jobs`);
    await payments.sql.query(`SELECT graphile_worker.add_job('payments.forget-webhooks')`);
    await payments.shop.settle();
    const { rows } = await payments.sql.query<{ event_id: string }>(
      `SELECT event_id FROM payments.webhooks WHERE event_id LIKE 'msg!_%' ESCAPE '!' AND payment_key = $1 ORDER BY event_id`,
      [`payment-${payment.paymentId}`],
    );
    expect(rows.map(({ event_id }) => event_id)).toEqual(['msg_waiting', 'msg_young']);
  });

  describe('and the shopper, at the same time', () => {
    const place = async (token: string) => {
      const { variantId } = await given.product(payments.shop, { stock: 5 });
      const option = await given.shippingOption(payments.shop);
      const body = given.checkout(variantId, option, { payment: { gateway: 'sandbox', token } });
      const key = given.key();
      return { place: () => payments.shop.store.post('/v1/store/checkouts', body, key), variantId };
    };
    const placedPayments = async () =>
      (await payments.sql.query<{ id: string }>('SELECT id FROM payments.payments ORDER BY created_at DESC LIMIT 1'))
        .rows[0]!.id;
    const ofOrder = async ({ id: orderId, number }: { id: string; number: string }) => {
      const mailbox = await readdir(join(payments.shop.dataFolder, 'mailbox'));
      const one = async (sql: string) => Number((await payments.sql.query<{ n: string }>(sql, [orderId])).rows[0]!.n);
      return {
        charges: await one(
          `SELECT count(*) AS n FROM payments.sandbox_journal j JOIN payments.payments p ON p.gateway_key = j.key WHERE p.order_id = $1 AND j.state = 'authorized'`,
        ),
        confirmed: await one(
          `SELECT count(*) AS n FROM platform.facts WHERE type = 'orders.order-confirmed.v1' AND data->>'orderId' = $1`,
        ),
        mails: mailbox.filter((name) => name.startsWith(`${number}-confirmation`)).length,
      };
    };

    it('a message that comes before the answer to our call: one order, one charge, one e-mail', async () => {
      const { place: placing } = await place('tok_timeout_after_charge');
      const answering = placing();
      let paymentId: string | undefined;
      while (!paymentId) {
        await sleep(10);
        const { rows } = await payments.sql.query<{ id: string }>(
          `SELECT p.id FROM payments.payments p JOIN payments.sandbox_journal j ON j.key = p.gateway_key WHERE p.status = 'pending' AND j.state = 'authorized'`,
        );
        paymentId = rows[0]?.id;
      }
      await Promise.all(Array.from({ length: 10 }, () => told(paymentId, {}, `before-${paymentId}`)));
      await payments.shop.settle();
      await answering;
      await payments.shop.settle();
      const { body } = await placing();
      expect(body.order.status).toBe('confirmed');
      expect(await ofOrder(body.order)).toEqual({ charges: 1, confirmed: 1, mails: 1 });
    });

    it("a shopper's return racing ten messages: one order, one charge, one e-mail", async () => {
      const { place: placing } = await place('tok_requires_action');
      const { body } = await placing();
      const page = new URL(body.next_action.url).pathname;
      const paymentId = await placedPayments();
      const deciding = Array.from({ length: 4 }, () => payments.shop.store.post(page, { decision: 'approve' }));
      const messages = Array.from({ length: 10 }, (_, n) => told(paymentId, {}, `race-${paymentId}-${n % 3}`));
      const answers = await Promise.all([...deciding, ...messages]);
      expect(answers.map(({ status }) => status)).toEqual(Array(14).fill(200));
      await payments.shop.settle();
      expect(await ofOrder(body.order)).toEqual({ charges: 1, confirmed: 1, mails: 1 });
    });
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}
