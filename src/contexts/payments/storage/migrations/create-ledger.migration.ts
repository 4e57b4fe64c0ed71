import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The ledger: double entry, only ever added to. What it promises is checked at commit, whoever writes: every transaction
 * sums to zero in each currency, has entries, and gets none later. Triggers named `..._append_only` refuse every other
 * change, and by that name the application's role is not even allowed to try.
 */
export class CreateLedger1764271000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RULES);
    await runner.query(ACCOUNTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payments.ledger_entries, payments.ledger_transactions, payments.ledger_accounts;
      DROP FUNCTION payments.refuse_ledger_change, payments.check_ledger_entries, payments.check_ledger_transaction;
    `);
  }
}

const TABLES = `
  CREATE TABLE payments.ledger_accounts (
    code text PRIMARY KEY,
    description text NOT NULL
  );

  CREATE TABLE payments.ledger_transactions (
    id uuid PRIMARY KEY,
    source text NOT NULL CONSTRAINT ledger_source_booked_once UNIQUE,
    kind text NOT NULL,
    gateway text NOT NULL,
    payment_id uuid,
    order_id uuid,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    written_by xid8 NOT NULL DEFAULT pg_current_xact_id()
  );
  CREATE INDEX ledger_newest ON payments.ledger_transactions (occurred_at, id);
  CREATE INDEX ledger_payment ON payments.ledger_transactions (payment_id, occurred_at, id);
  CREATE INDEX ledger_order ON payments.ledger_transactions (order_id, occurred_at, id);

  CREATE TABLE payments.ledger_entries (
    transaction_id uuid NOT NULL REFERENCES payments.ledger_transactions,
    line smallint NOT NULL,
    account text NOT NULL REFERENCES payments.ledger_accounts,
    gateway text NOT NULL,
    currency text NOT NULL CONSTRAINT ledger_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    amount bigint NOT NULL CONSTRAINT ledger_amount_not_zero CHECK (amount <> 0),
    PRIMARY KEY (transaction_id, line)
  );
  CREATE INDEX ledger_balances ON payments.ledger_entries (account, gateway, currency) INCLUDE (amount);
`;

const RULES = `
  CREATE FUNCTION payments.refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the ledger is only ever added to' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER ledger_transactions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payments.ledger_transactions
    FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_ledger_change();
  CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payments.ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_ledger_change();
  CREATE TRIGGER ledger_accounts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payments.ledger_accounts
    FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_ledger_change();

  CREATE FUNCTION payments.check_ledger_entries() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM payments.ledger_entries WHERE transaction_id = NEW.transaction_id
               GROUP BY currency HAVING sum(amount) <> 0) THEN
      RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_sums_to_zero';
    END IF;
    IF NOT EXISTS (SELECT FROM payments.ledger_transactions
                   WHERE id = NEW.transaction_id AND written_by = pg_current_xact_id()) THEN
      RAISE EXCEPTION 'ledger transaction % is closed', NEW.transaction_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_closed';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_sums_to_zero AFTER INSERT ON payments.ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_ledger_entries();

  CREATE FUNCTION payments.check_ledger_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- counted, because for EXISTS a plan from when the table was small looks through all of it
    IF NEW.written_by <> pg_current_xact_id()
       OR (SELECT count(*) FROM payments.ledger_entries WHERE transaction_id = NEW.id) = 0 THEN
      RAISE EXCEPTION 'ledger transaction % has no entries', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_has_entries';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_transaction_has_entries AFTER INSERT ON payments.ledger_transactions
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_ledger_transaction();
`;

const ACCOUNTS = `
  INSERT INTO payments.ledger_accounts (code, description) VALUES
    ('memo_authorized', 'Set aside at gateways and neither taken nor let go (beside the books)'),
    ('memo_authorized_contra', 'The other side of what is set aside'),
    ('gateway_clearing', 'Taken by gateways for the shop, and not paid out yet'),
    ('customer_payments', 'What customers have paid'),
    ('refunds', 'What went back to customers'),
    ('disputed', 'Held back by buyers'' banks until they decide'),
    ('dispute_losses', 'Taken for good by buyers'' banks'),
    ('gateway_fees', 'What gateways keep for their work'),
    ('gift_balances', 'Owed to holders of gift cards and store credit (reserved: nothing is booked there yet)')
`;
