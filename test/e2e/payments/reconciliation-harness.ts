import { randomUUID } from 'node:crypto';
import { type Patterns, plantBreaks, type Planted } from '../../../src/rig/attacks/planted-breaks.js';
import { type Answer } from '../../support/api.js';
import { type NewPayment, PaymentsHarness } from './payments-harness.js';

/** Payments whose orders are known, a gateway's journal to plant differences in, and runs on demand. */
export class ReconciliationHarness {
  private constructor(readonly payments: PaymentsHarness) {}

  /** Differences count at once, unless `env` says otherwise. */
  static async start(env: Record<string, string> = {}): Promise<ReconciliationHarness> {
    return new ReconciliationHarness(await PaymentsHarness.start({ RECONCILE_AFTER_MS: '0', ...env }));
  }

  close(): Promise<void> {
    return this.payments.close();
  }

  /** A payment of an order, which is confirmed if it is authorised. */
  async paid(wanted: NewPayment = {}) {
    const payment = await this.payments.paid(wanted);
    await this.knows(payment.orderId, payment.outcome.status === 'authorized' ? 'confirmed' : 'placed');
    return payment;
  }

  /** Payments like these, and so many of each difference among them. */
  async plant(patterns: Patterns, each: number): Promise<Planted> {
    const client = await this.payments.sql.connect();
    try {
      return await plantBreaks(client, patterns, each);
    } finally {
      client.release();
    }
  }

  async knows(orderId: string, status = 'confirmed', minutesAgo = 0): Promise<void> {
    await this.sql(
      `INSERT INTO payments.known_orders VALUES ($1, $2, 1000, 'EUR', now() - make_interval(mins => $3))
       ON CONFLICT (order_id) DO UPDATE SET status = $2`,
      [orderId, status, minutesAgo],
    );
  }

  async sql<Row extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.payments.sql.query<Row & Record<string, unknown>>(text, values)).rows;
  }

  /** All that has happened was booked so much earlier. */
  async earlier(by: string): Promise<void> {
    await this.payments.shop.settle();
    await this.sql('ALTER TABLE payments.ledger_transactions DISABLE TRIGGER ledger_transactions_append_only');
    await this.sql('UPDATE payments.ledger_transactions SET recorded_at = recorded_at - $1::interval', [by]);
    await this.sql('ALTER TABLE payments.ledger_transactions ENABLE TRIGGER ledger_transactions_append_only');
  }

  /** All that has happened, here and at the gateway, was so much longer ago. */
  async ago(by: string): Promise<void> {
    await this.earlier(by);
    for (const [table, ...times] of TIMES) {
      const set = times.map((time) => `${time} = ${time} - $1::interval`).join(', ');
      await this.sql(`UPDATE payments.${table} SET ${set}`, [by]);
    }
  }

  /** Changes the charge of a payment in the gateway's journal. */
  async journal(paymentId: string, set: string): Promise<void> {
    await this.changeCharge(`payment-${paymentId}`, set);
  }

  private async changeCharge(key: string, set: string): Promise<void> {
    await this.sql(`UPDATE payments.sandbox_journal SET ${set} WHERE kind = 'charge' AND key = $1`, [key]);
  }

  /** A charge that the gateway has, under that key of ours. */
  async charge({ toldKey = null as string | null, amount = 1000, captured = 0 } = {}): Promise<string> {
    const key = `charge_${randomUUID()}`;
    await this.sql(
      `INSERT INTO payments.sandbox_journal (key, told_key, kind, reference, amount, currency, state, captured)
       VALUES ($1, $2, 'charge', $1, $3, 'EUR', 'authorized', $4)`,
      [key, toldKey, amount, captured],
    );
    return key;
  }

  /** Something that was done to the charge of a payment at the gateway itself. */
  async doneAtGateway(paymentId: string, kind: 'capture' | 'refund' | 'void', amount: number): Promise<void> {
    await this.doneToCharge(`payment-${paymentId}`, kind, amount);
  }

  /** The same to any charge. */
  async doneToCharge(key: string, kind: 'capture' | 'refund' | 'void', amount: number): Promise<void> {
    const change = {
      capture: `captured = captured + ${amount}`,
      refund: `refunded = refunded + ${amount}`,
      void: `voided = amount - captured`,
    };
    await this.changeCharge(key, change[kind]);
    await this.sql(
      `INSERT INTO payments.sandbox_journal (key, kind, reference, amount, currency, state)
       SELECT gen_random_uuid()::text, $2, reference, $3, currency, 'succeeded' FROM payments.sandbox_journal WHERE key = $1`,
      [key, kind, amount],
    );
  }

  /** One run, to its end. */
  async run(body: object = {}): Promise<Answer['body']> {
    await this.payments.shop.settle();
    const started = await this.payments.shop.admin.post('/v1/admin/reconciliations', body);
    if (started.status !== 202) throw new Error(JSON.stringify(started.body));
    await this.payments.shop.settle();
    return (await this.payments.shop.admin.get(started.headers.get('location')!)).body;
  }

  /** Staff have seen to a break. */
  async resolve(id: string): Promise<void> {
    const { shop } = this.payments;
    const done = await shop.admin.post(`/v1/admin/reconciliation-breaks/${id}/resolve`, { note: 'seen to' });
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  }

  /** What `GET /v1/admin/reconciliation-breaks` lists, all pages. */
  async breaks(query = ''): Promise<Answer['body'][]> {
    const all: Answer['body'][] = [];
    for (let cursor = ''; ;) {
      const { body } = await this.payments.shop.admin.get(
        `/v1/admin/reconciliation-breaks?limit=100&${query}${cursor}`,
      );
      all.push(...body.data);
      if (!body.page.has_more) return all;
      cursor = `&cursor=${body.page.next_cursor}`;
    }
  }
}

/** When what happened; the ledger's own times change only by `earlier`. */
const TIMES = [
  ['payments', 'created_at'],
  ['sandbox_journal', 'happened_at'],
  ['gateway_transactions', 'occurred_at'],
  ['gateway_listings', 'covered_from', 'covered_to'],
  ['known_orders', 'changed_at'],
  ['reconciliations', 'created_at', 'compared_from', 'compared_to'],
] as const;
