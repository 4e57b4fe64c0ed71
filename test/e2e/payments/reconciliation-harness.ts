import { randomUUID } from 'node:crypto';
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

  /**
   * As many payments like this one, with all that belongs to them, written at once: what hundreds of checkouts, captures
   * and refunds would leave.
   */
  async copies(paymentId: string, n: number): Promise<string[]> {
    const client = await this.payments.sql.connect();
    try {
      await client.query('BEGIN');
      for (const statement of COPY)
        await client.query(statement.replaceAll(':id', `'${paymentId}'::uuid`).replaceAll(':n', String(n)));
      const { rows } = await client.query<{ id: string }>('SELECT id FROM copied');
      await client.query('DROP TABLE copied, copied_operations, copied_bookings; COMMIT');
      return rows.map(({ id }) => id);
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

  /** Changes a charge in the gateway's journal. */
  async journal(paymentId: string, set: string): Promise<void> {
    await this.sql(`UPDATE payments.sandbox_journal SET ${set} WHERE kind = 'charge' AND key = $1`, [
      `payment-${paymentId}`,
    ]);
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

  /** Something that was done at the gateway itself. */
  async doneAtGateway(paymentId: string, kind: 'capture' | 'refund' | 'void', amount: number): Promise<void> {
    const change = {
      capture: `captured = captured + ${amount}`,
      refund: `refunded = refunded + ${amount}`,
      void: `voided = amount - captured`,
    };
    await this.journal(paymentId, change[kind]);
    await this.sql(
      `INSERT INTO payments.sandbox_journal (key, kind, reference, amount, currency, state)
       SELECT gen_random_uuid()::text, $2, reference, $3, currency, 'succeeded' FROM payments.sandbox_journal WHERE key = $1`,
      [`payment-${paymentId}`, kind, amount],
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

const COPY = [
  'CREATE TEMP TABLE copied AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS order_id FROM generate_series(1, :n)',
  `CREATE TEMP TABLE copied_operations AS SELECT o.id AS old, gen_random_uuid() AS id, copied.id AS payment_id
   FROM payments.operations o, copied WHERE o.payment_id = :id`,
  `CREATE TEMP TABLE copied_bookings AS SELECT l.id AS old, gen_random_uuid() AS id, copied.id AS payment_id, copied.order_id
   FROM payments.ledger_transactions l, copied WHERE l.payment_id = :id`,
  `INSERT INTO payments.payments SELECT (jsonb_populate_record(p, jsonb_build_object('id', copied.id, 'order_id', copied.order_id,
     'gateway_key', 'payment-' || copied.id, 'gateway_reference', 'sandbox_payment-' || copied.id))).*
   FROM payments.payments p, copied WHERE p.id = :id`,
  `INSERT INTO payments.operations SELECT (jsonb_populate_record(o, jsonb_build_object('id', c.id, 'payment_id', c.payment_id,
     'gateway_key', o.kind || '-' || c.id))).* FROM payments.operations o JOIN copied_operations c ON c.old = o.id`,
  `INSERT INTO payments.sandbox_journal SELECT (jsonb_populate_record(j, jsonb_build_object('key', 'payment-' || copied.id,
     'told_key', 'payment-' || copied.id, 'reference', 'sandbox_payment-' || copied.id))).*
   FROM payments.sandbox_journal j, copied WHERE j.key = 'payment-' || :id`,
  `INSERT INTO payments.sandbox_journal SELECT (jsonb_populate_record(j, jsonb_build_object('key', o.kind || '-' || c.id,
     'told_key', o.kind || '-' || c.id, 'reference', 'sandbox_payment-' || c.payment_id))).*
   FROM payments.operations o JOIN copied_operations c ON c.old = o.id JOIN payments.sandbox_journal j ON j.key = o.gateway_key`,
  `INSERT INTO payments.ledger_transactions SELECT (jsonb_populate_record(l, jsonb_build_object('id', b.id, 'source', 'copy:' || b.id,
     'payment_id', b.payment_id, 'order_id', b.order_id, 'written_by', pg_current_xact_id()::text))).*
   FROM payments.ledger_transactions l JOIN copied_bookings b ON b.old = l.id`,
  `INSERT INTO payments.ledger_entries SELECT b.id, e.line, e.account, e.gateway, e.currency, e.amount
   FROM payments.ledger_entries e JOIN copied_bookings b ON b.old = e.transaction_id`,
  `INSERT INTO payments.known_orders SELECT copied.order_id, o.status, o.total, o.currency, o.changed_at
   FROM copied, payments.known_orders o JOIN payments.payments p ON p.order_id = o.order_id WHERE p.id = :id`,
];
