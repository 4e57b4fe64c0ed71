import { readdir } from 'node:fs/promises';
import { type ClientBase } from 'pg';
import { livesSql } from '../../platform/jobs/worker-liveness.js';
import { type Operation } from '../driver/history.js';
import { type GatewayBooks } from '../world/gateway-truth.js';

/** A row of the database as JSON has it: times as text, amounts as numbers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of every shape, and each check names what it reads
export type Row = Record<string, any>;

/** Everything the checker looks at, as it was when nothing moved any more. */
export interface Evidence {
  readonly history: readonly Operation[];
  readonly books: GatewayBooks;
  readonly orders: readonly Row[];
  readonly payments: readonly Row[];
  readonly operations: readonly Row[];
  readonly holds: readonly Row[];
  readonly levels: readonly Row[];
  /** Sums of the movements of each level. */
  readonly movements: readonly Row[];
  /** Units that left each level, by what for. */
  readonly taken: readonly Row[];
  /** Units that staff set or adjusted at each level, and that stock counts corrected. */
  readonly given: readonly Row[];
  readonly counted: readonly Row[];
  readonly transfers: readonly Row[];
  /** Units by which a level was adjusted for the rig's own reasons. */
  readonly adjusted: readonly Row[];
  /** The terms that variants are sold on, who waits for stock, and what buyers have of what they may have. */
  readonly policies: readonly Row[];
  readonly backorders: readonly Row[];
  readonly shares: readonly Row[];
  readonly facts: readonly Row[];
  /** What payments know of orders. */
  readonly knownOrders: readonly Row[];
  readonly deadLetters: readonly Row[];
  /** Idempotency keys without an answer. */
  readonly openKeys: readonly Row[];
  /** Idempotency keys that will answer a failure of ours for ever. */
  readonly failedKeys: readonly Row[];
  /** Jobs that are not done. */
  readonly jobs: readonly Row[];
  /** How many jobs there ever were. */
  readonly jobNumbers: readonly Row[];
  /** Letters about orders, and when they went out or were withdrawn. */
  readonly letters: readonly Row[];
  /** Names of the files in the mailbox. */
  readonly mails: readonly string[];
  readonly sales: readonly Row[];
  /** Orders that count as sold. */
  readonly soldOrders: readonly Row[];
  /** What each transaction of the ledger comes from. */
  readonly bookings: readonly Row[];
  /** Sums of the ledger's entries by transaction and currency. */
  readonly ledgerSums: readonly Row[];
  /** What the ledger says of each payment. */
  readonly ledger: readonly Row[];
}

const TABLES = {
  orders: 'SELECT * FROM orders.orders',
  payments: 'SELECT * FROM payments.payments',
  operations: 'SELECT * FROM payments.operations',
  holds: 'SELECT * FROM inventory.holds',
  levels: `SELECT level.*, location.active FROM inventory.levels AS level
    JOIN inventory.locations AS location ON location.id = level.location_id`,
  movements: `SELECT variant_id, location_id, sum(on_hand_delta)::float8 AS on_hand, sum(held_delta)::float8 AS held
    FROM inventory.movements GROUP BY 1, 2`,
  taken: `SELECT reference, variant_id, location_id, -sum(on_hand_delta)::float8 AS units FROM inventory.movements
    GROUP BY 1, 2, 3`,
  given: `SELECT variant_id, location_id, sum(on_hand_delta)::float8 AS units FROM inventory.movements
    WHERE NOT EXISTS (SELECT FROM inventory.holds WHERE id = reference)
      AND NOT EXISTS (SELECT FROM inventory.transfers WHERE id = reference)
      AND NOT EXISTS (SELECT FROM inventory.stock_counts WHERE id = reference)
    GROUP BY 1, 2`,
  counted: `SELECT variant_id, location_id, sum(counted - expected)::float8 AS units FROM inventory.stock_count_lines
    JOIN inventory.stock_counts ON id = count_id WHERE status = 'applied' AND counted IS NOT NULL GROUP BY 1, 2`,
  transfers: 'SELECT * FROM inventory.transfers',
  adjusted: `SELECT variant_id, code AS location, sum(on_hand_delta)::float8 AS units FROM inventory.movements
    JOIN inventory.locations ON locations.id = location_id WHERE reason IN ('delivered', 'damaged') GROUP BY 1, 2`,
  policies: 'SELECT * FROM inventory.policies',
  backorders: 'SELECT * FROM inventory.backorders',
  shares: 'SELECT * FROM inventory.buyer_shares',
  facts: `SELECT position, type, subject, data FROM platform.facts WHERE type NOT LIKE 'catalog.%' ORDER BY position`,
  knownOrders: 'SELECT order_id, status FROM payments.known_orders',
  deadLetters: 'SELECT * FROM platform.dead_letters WHERE resolved_at IS NULL',
  openKeys: `SELECT encode(id, 'hex') AS id, resource_id, lease_until FROM platform.idempotency_keys WHERE status IS NULL`,
  failedKeys: 'SELECT resource_id, status FROM platform.idempotency_keys WHERE status >= 500',
  jobs: `SELECT id, key, task_identifier, attempts, max_attempts, last_error, locked_by, ${livesSql('locked_by')} AS worker_lives
    FROM graphile_worker.jobs`,
  jobNumbers: `SELECT pg_sequence_last_value(pg_get_serial_sequence('graphile_worker._private_jobs', 'id')::regclass)::float8 AS given_out`,
  letters: `SELECT order_id, kind, subject_id, key, sent_at, withdrawn_at, may_have_gone_out
    FROM marketing.order_mails LEFT JOIN marketing.sent_mails USING (key)`,
  sales: 'SELECT currency, sum(orders)::float8 AS orders, sum(gross)::float8 AS gross FROM analytics.sales GROUP BY 1',
  soldOrders: 'SELECT order_id FROM analytics.sold_orders',
  bookings: 'SELECT source FROM payments.ledger_transactions',
  ledgerSums: `SELECT transaction_id, currency, sum(amount)::float8 AS sum, count(*)::int AS entries FROM payments.ledger_entries GROUP BY 1, 2`,
  ledger: `SELECT t.payment_id, sum(e.amount) FILTER (WHERE e.account = 'customer_payments')::float8 AS paid,
    sum(e.amount) FILTER (WHERE e.account = 'refunds')::float8 AS refunded FROM payments.ledger_transactions t
    JOIN payments.ledger_entries e ON e.transaction_id = t.id WHERE t.payment_id IS NOT NULL GROUP BY 1`,
};

/** Reads everything, in one snapshot when the client's transaction has one. */
export async function collect(
  client: ClientBase,
  history: readonly Operation[],
  books: (client: ClientBase) => Promise<GatewayBooks>,
  mailbox: string,
): Promise<Evidence> {
  const tables: Record<string, Row[]> = {};
  for (const [name, sql] of Object.entries(TABLES)) {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(found) AS row FROM (${sql}) AS found`);
    tables[name] = rows.map(({ row }) => row);
  }
  const mails = await readdir(mailbox).catch(() => []);
  return { ...(tables as unknown as Evidence), history, books: await books(client), mails };
}
