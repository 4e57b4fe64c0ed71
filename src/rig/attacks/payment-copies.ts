import { type ClientBase } from 'pg';

/**
 * As many payments like this one, with all that belongs to them, written at once: what hundreds of checkouts, captures and
 * refunds at the sandbox would leave. Answers their ids.
 */
export async function copyPayment(client: ClientBase, paymentId: string, n: number): Promise<string[]> {
  await client.query('BEGIN');
  for (const statement of COPY)
    await client.query(statement.replaceAll(':id', `'${paymentId}'::uuid`).replaceAll(':n', String(n)));
  const { rows } = await client.query<{ id: string }>('SELECT id FROM copied');
  await client.query('DROP TABLE copied, copied_operations, copied_bookings; COMMIT');
  return rows.map(({ id }) => id);
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
