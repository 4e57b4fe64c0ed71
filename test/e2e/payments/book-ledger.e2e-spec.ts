import { randomUUID } from 'node:crypto';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { LEDGER_CONTENTS, ledgerTampering, tried } from '../../../src/rig/attacks/ledger-tampering.js';
import { asOwner } from '../../support/owner.js';
import { eur, PaymentsHarness } from './payments-harness.js';
import { newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';

describe('the ledger', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterAll(() => payments.close());

  const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await payments.sql.query(sql, values)).rows as Record<string, unknown>[];
  const booked = (paymentId: string) =>
    rows('SELECT kind FROM payments.ledger_transactions WHERE payment_id = $1 ORDER BY occurred_at, id', [paymentId]);
  const balances = async (where = 'true') =>
    Object.fromEntries(
      (await rows(`SELECT account, sum(amount)::int AS sum FROM payments.ledger_entries e JOIN payments.ledger_transactions t ON t.id = e.transaction_id WHERE ${where} GROUP BY account`)).map(
        ({ account, sum }) => [account, sum],
      ),
    ); // prettier-ignore
  const dispute = (paymentId: string, amount: number, status: string) =>
    send(payments.shop.store, {
      body: newsOf({
        payment_key: `payment-${paymentId}`,
        dispute: { id: `dp_${paymentId}`, status, amount, currency: 'EUR' },
      }),
    });

  it('books each fact about money once, and nothing else', async () => {
    const payment = await payments.paid();
    await payments.capture(payment.paymentId, { amount: eur(600) });
    await payments.void(payment.paymentId);
    await payments.refund(payment.paymentId, { amount: eur(200) });
    await dispute(payment.paymentId, 300, 'lost');
    await payments.paid({ token: 'tok_declined' });
    await payments.shop.settle();

    expect((await booked(payment.paymentId)).map(({ kind }) => kind)).toEqual([
      ...['authorization', 'capture', 'void', 'refund', 'dispute_opened', 'dispute_lost'],
    ]);
    expect(await balances(`payment_id = '${payment.paymentId}'`)).toEqual({
      ...{ memo_authorized: 0, memo_authorized_contra: 0, customer_payments: -600, gateway_clearing: 100 },
      ...{ refunds: 200, disputed: 0, dispute_losses: 300 },
    });
  });

  it('books nothing twice when the log is read again', async () => {
    const before = await rows('SELECT id, source FROM payments.ledger_transactions ORDER BY id');
    const answer = await payments.shop.admin.post('/v1/admin/facts/subscribers/payments-ledger/replay');
    expect([200, 202, 204]).toContain(answer.status);
    await payments.shop.settle();
    expect(await rows('SELECT id, source FROM payments.ledger_transactions ORDER BY id')).toEqual(before);
  });

  it('agrees with the payments after 40 random histories, ten at a time', async () => {
    const random = seeded(20_261_125);
    const history = async () => {
      const { paymentId } = await payments.paid({ amount: 1 + Math.floor(random() * 5000) });
      for (let step = 0; step < 4; step++) {
        const amount = eur(1 + Math.floor(random() * 2000));
        const does = random();
        if (does < 0.5) await payments.capture(paymentId, { amount });
        else if (does < 0.8) await payments.refund(paymentId, { amount });
        else if (does < 0.9) await payments.void(paymentId);
        else await dispute(paymentId, amount.amount, random() < 0.5 ? 'won' : 'lost');
      }
    };
    for (let n = 0; n < 4; n++) await Promise.all(Array.from({ length: 10 }, history));
    await payments.shop.settle();
    const [books] = await rows(
      `SELECT sum(captured)::int AS captured, sum(refunded)::int AS refunded, sum(authorized - captured - voided)::int AS set_aside
       FROM payments.payments`,
    );
    const { customer_payments, refunds, memo_authorized } = await balances();
    expect([-(customer_payments as number), refunds, memo_authorized]).toEqual([books!.captured, books!.refunded, books!.set_aside]); // prettier-ignore
    const imbalanced = `SELECT FROM payments.ledger_entries GROUP BY transaction_id, currency HAVING sum(amount) <> 0`;
    expect(await rows(imbalanced)).toEqual([]);
    const { body } = await payments.shop.admin.get('/v1/admin/ledger/balances');
    expect(Object.fromEntries(body.data.map(({ account, balance }: { account: string; balance: { amount: number } }) => [account, balance.amount]))).toEqual(await balances()); // prettier-ignore
  }, 120_000);

  /** A transaction with entries of these amounts, as the application would write it. */
  const write = (amounts: readonly number[], currencies = amounts.map(() => 'EUR'), id: string = randomUUID()) => {
    const database = payments.shop.app.get(Database);
    return payments.shop.app.get(Transaction).run(async () => {
      await database.query(
        `INSERT INTO payments.ledger_transactions (id, source, kind, gateway, occurred_at) VALUES ($1::uuid, $1::uuid::text, 'fee', 'x', now())
         ON CONFLICT DO NOTHING`,
        [id],
      );
      for (const [line, amount] of amounts.entries()) {
        await database.query(
          `INSERT INTO payments.ledger_entries VALUES ($1::uuid, (SELECT count(*) FROM payments.ledger_entries WHERE transaction_id = $1::uuid), 'gateway_fees', 'x', $2, $3)`,
          [id, currencies[line], amount],
        );
      }
    });
  };

  it('refuses at the commit what does not sum to zero, in any currency', async () => {
    await expect(write([100, -99])).rejects.toThrow('does not sum to zero');
    await expect(write([100])).rejects.toThrow('does not sum to zero');
    await expect(write([100, -100], ['EUR', 'USD'])).rejects.toThrow('does not sum to zero');
    await expect(write([])).rejects.toThrow('has no entries');
    await expect(write([0, 0])).rejects.toThrow('ledger_amount_not_zero');
    await expect(write([70, 30, -100])).resolves.toBeUndefined();
  });

  it('adds nothing to what was booked before, even if it balances', async () => {
    const id = randomUUID();
    await write([5, -5], ['EUR', 'EUR'], id);
    await expect(write([7, -7], ['EUR', 'EUR'], id)).rejects.toThrow('is closed');
  });

  it('refuses every kind of attempt of the application to change it', async () => {
    const before = await rows(LEDGER_CONTENTS);
    const [booked] = await rows('SELECT id FROM payments.ledger_transactions LIMIT 1');
    const attempts = ledgerTampering(booked!.id as string, randomUUID(), 7);
    const { rejected, accepted } = await tried(attempts, (sql) => payments.shop.app.get(Database).query(sql));
    expect(accepted).toEqual([]);
    expect(rejected).toBe(attempts.length);
    expect(await rows(LEDGER_CONTENTS)).toEqual(before);
  });

  it('refuses its owner, too, as long as the triggers stand', async () => {
    for (const sql of [
      'UPDATE payments.ledger_entries SET amount = 1',
      'DELETE FROM payments.ledger_transactions',
      'TRUNCATE payments.ledger_entries',
    ]) {
      // prettier-ignore
      await expect(asOwner(payments.shop.app, sql)).rejects.toThrow('only ever added to');
    }
  });
});

/** Numbers from 0 to 1 that are the same each time (a linear congruence). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
