import { readdir } from 'node:fs/promises';
const TABLES = {
    orders: 'SELECT * FROM orders.orders',
    carts: 'SELECT id, order_id, status FROM orders.carts',
    payments: 'SELECT * FROM payments.payments',
    operations: 'SELECT * FROM payments.operations',
    holds: 'SELECT * FROM inventory.holds',
    levels: 'SELECT * FROM inventory.levels',
    movements: `SELECT variant_id, location_id, sum(on_hand_delta)::float8 AS on_hand, sum(held_delta)::float8 AS held
    FROM inventory.movements GROUP BY 1, 2`,
    facts: `SELECT position, type, subject, data FROM platform.facts WHERE type NOT LIKE 'catalog.%' ORDER BY position`,
    subscribers: `SELECT name, position, (SELECT coalesce(max(position), 0) FROM platform.facts) AS last FROM platform.fact_subscribers`,
    deadLetters: 'SELECT * FROM platform.dead_letters WHERE resolved_at IS NULL',
    openKeys: `SELECT encode(id, 'hex') AS id, resource_id, lease_until FROM platform.idempotency_keys WHERE status IS NULL`,
    jobs: 'SELECT id, task_identifier, attempts, max_attempts, locked_by FROM graphile_worker.jobs',
    letters: 'SELECT order_id, kind, key, sent_at FROM marketing.order_mails LEFT JOIN marketing.sent_mails USING (key)',
    sales: 'SELECT currency, sum(orders)::float8 AS orders, sum(gross)::float8 AS gross FROM analytics.sales GROUP BY 1',
    ledgerSums: `SELECT transaction_id, currency, sum(amount)::float8 AS sum, count(*)::int AS entries FROM payments.ledger_entries GROUP BY 1, 2`,
    ledger: `SELECT t.payment_id, sum(e.amount) FILTER (WHERE e.account = 'customer_payments')::float8 AS paid,
    sum(e.amount) FILTER (WHERE e.account = 'refunds')::float8 AS refunded FROM payments.ledger_transactions t
    JOIN payments.ledger_entries e ON e.transaction_id = t.id WHERE t.payment_id IS NOT NULL GROUP BY 1`,
    breaks: `SELECT kind, subject, status FROM payments.reconciliation_breaks WHERE status = 'open'`,
};
/** Reads everything in one snapshot of the database. The client must not be inside a transaction unless it planted something. */
export async function collect(client, history, books, mailbox) {
    const tables = {};
    for (const [name, sql] of Object.entries(TABLES)) {
        const { rows } = await client.query(`SELECT to_jsonb(found) AS row FROM (${sql}) AS found`);
        tables[name] = rows.map(({ row }) => row);
    }
    const mails = await readdir(mailbox).catch(() => []);
    return { ...tables, history, books: await books(client), mails };
}
//# sourceMappingURL=evidence.js.map