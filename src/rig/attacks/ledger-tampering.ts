/** One row that differs as soon as anything in the ledger does. */
export const LEDGER_CONTENTS = `
  SELECT (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM payments.ledger_transactions t) AS transactions,
    (SELECT md5(string_agg(e::text, '' ORDER BY transaction_id, line)) FROM payments.ledger_entries e) AS entries,
    (SELECT md5(string_agg(a::text, '' ORDER BY code)) FROM payments.ledger_accounts a) AS accounts`;

/**
 * What somebody might try who got hold of the application's connection: one statement of each kind, against the booked
 * transaction `id`. `stranger` is the id of none; `amount` is not zero.
 */
export function ledgerTampering(id: string, stranger: string, amount: number): readonly string[] {
  return [...changes(id, amount), ...additions(id, stranger, amount), ...DISARMING];
}

/** Sends each statement; says how many were refused by the database, and which were not. */
export async function tried(
  statements: readonly string[],
  send: (sql: string) => Promise<unknown>,
): Promise<{ rejected: number; accepted: string[] }> {
  let rejected = 0;
  const accepted: string[] = [];
  for (const sql of statements) {
    await send(sql).then(
      () => accepted.push(sql),
      (error: { code?: string }) => {
        // Without an SQLSTATE it was not the database that refused it; a syntax error would refuse nothing.
        if (error.code && error.code !== '42601') rejected++;
        else accepted.push(`${sql}: ${String(error)}`);
      },
    );
  }
  return { rejected, accepted };
}

const changes = (id: string, amount: number): readonly string[] => [
  `UPDATE payments.ledger_entries SET amount = ${amount} WHERE transaction_id = '${id}'`,
  `UPDATE payments.ledger_entries SET account = 'refunds' WHERE transaction_id = '${id}'`,
  `UPDATE payments.ledger_transactions SET occurred_at = now() WHERE id = '${id}'`,
  `UPDATE payments.ledger_transactions SET written_by = pg_current_xact_id() WHERE id = '${id}'`,
  `DELETE FROM payments.ledger_entries WHERE transaction_id = '${id}'`,
  `DELETE FROM payments.ledger_transactions WHERE id = '${id}'`,
  `DELETE FROM payments.ledger_entries`,
  `TRUNCATE payments.ledger_entries, payments.ledger_transactions`,
  `MERGE INTO payments.ledger_entries e USING (SELECT '${id}'::uuid AS id) s ON e.transaction_id = s.id WHEN MATCHED THEN DELETE`,
  `WITH gone AS (DELETE FROM payments.ledger_entries RETURNING 1) SELECT count(*) FROM gone`,
  `WITH more AS (UPDATE payments.ledger_entries SET amount = amount + ${amount} RETURNING amount) SELECT sum(amount) FROM more`,
];

const additions = (id: string, stranger: string, amount: number): readonly string[] => [
  `INSERT INTO payments.ledger_entries VALUES ('${id}', ${amount}, 'refunds', 'sandbox', 'EUR', ${amount})`,
  `INSERT INTO payments.ledger_entries VALUES ('${id}', 20, 'refunds', 'x', 'EUR', 1), ('${id}', 21, 'refunds', 'x', 'EUR', -1)`,
  `INSERT INTO payments.ledger_transactions SELECT * FROM payments.ledger_transactions WHERE id = '${id}'`,
  `INSERT INTO payments.ledger_transactions VALUES ('${stranger}', 'me', 'fee', 'x', null, null, now())`,
  `WITH one AS (INSERT INTO payments.ledger_transactions (id, source, kind, gateway, occurred_at) VALUES ('${stranger}', 'me', 'fee', 'x', now()) RETURNING id)
   INSERT INTO payments.ledger_entries SELECT id, 0, 'refunds', 'x', 'EUR', ${amount} FROM one`,
  `INSERT INTO payments.ledger_accounts VALUES ('refunds', 'x') ON CONFLICT (code) DO UPDATE SET description = 'x'`,
];

/** Taking away what would refuse the next statement. */
const DISARMING: readonly string[] = [
  `ALTER TABLE payments.ledger_entries DISABLE TRIGGER ALL`,
  `ALTER TABLE payments.ledger_entries ADD COLUMN note text`,
  `DROP TRIGGER ledger_entries_append_only ON payments.ledger_entries`,
  `ALTER TABLE payments.ledger_entries DROP CONSTRAINT ledger_amount_not_zero`,
  `DROP TABLE payments.ledger_entries`,
  `CREATE OR REPLACE FUNCTION payments.refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  `SET session_replication_role = 'replica'`,
  `CREATE RULE r AS ON INSERT TO payments.ledger_entries DO INSTEAD NOTHING`,
  `GRANT UPDATE ON payments.ledger_entries TO PUBLIC; UPDATE payments.ledger_entries SET amount = 1`,
];
