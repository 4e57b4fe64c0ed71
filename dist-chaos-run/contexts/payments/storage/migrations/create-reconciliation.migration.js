/** What gateways say they did, what payments know of orders, and where they differ. */
export class CreateReconciliation1764271000005 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE payments.gateway_transactions (
        gateway text NOT NULL,
        kind text NOT NULL,
        id text NOT NULL,
        key text,
        payment_key text,
        reference text NOT NULL,
        amount bigint NOT NULL,
        currency text NOT NULL,
        fee bigint NOT NULL,
        occurred_at timestamptz NOT NULL,
        payment_id uuid,
        PRIMARY KEY (gateway, kind, id)
      );
      CREATE INDEX gateway_transactions_at ON payments.gateway_transactions (gateway, occurred_at);
      CREATE INDEX gateway_transactions_payment ON payments.gateway_transactions (payment_id);
      CREATE INDEX gateway_transactions_reference ON payments.gateway_transactions (gateway, reference);

      CREATE TABLE payments.gateway_listings (
        gateway text PRIMARY KEY,
        covered_from timestamptz NOT NULL,
        covered_to timestamptz NOT NULL
      );

      CREATE TABLE payments.known_orders (
        order_id uuid PRIMARY KEY,
        status text NOT NULL CONSTRAINT known_orders_status CHECK (status IN ('placed', 'confirmed', 'cancelled')),
        total bigint NOT NULL,
        currency text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX known_orders_changed ON payments.known_orders (changed_at);

      CREATE TABLE payments.reconciliations (
        id uuid PRIMARY KEY,
        status text NOT NULL CONSTRAINT reconciliations_status CHECK (status IN ('waiting', 'running', 'done')),
        wanted_from timestamptz,
        compared_from timestamptz,
        compared_to timestamptz,
        gateways jsonb NOT NULL DEFAULT '[]',
        facts_to bigint,
        found integer NOT NULL DEFAULT 0,
        opened integer NOT NULL DEFAULT 0,
        resolved integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX reconciliations_newest ON payments.reconciliations (created_at DESC);

      CREATE TABLE payments.reconciliation_breaks (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject text NOT NULL,
        status text NOT NULL CONSTRAINT breaks_status CHECK (status IN ('open', 'resolved')),
        gateway text,
        payment_id uuid,
        order_id uuid,
        gateway_transaction_id text,
        gateway_reference text,
        expected bigint,
        expected_currency text,
        found bigint,
        found_currency text,
        at timestamptz NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        opened_by uuid,
        seen_by uuid,
        resolved_at timestamptz,
        resolution text,
        note text,
        CONSTRAINT breaks_resolved_has_resolution
          CHECK ((status = 'resolved') = (resolved_at IS NOT NULL AND resolution IS NOT NULL))
      );
      CREATE UNIQUE INDEX breaks_open_once ON payments.reconciliation_breaks (kind, subject) WHERE status = 'open';
      CREATE INDEX breaks_subject ON payments.reconciliation_breaks (kind, subject);
      CREATE INDEX breaks_newest ON payments.reconciliation_breaks (opened_at, id);
      CREATE INDEX breaks_status ON payments.reconciliation_breaks (status, opened_at, id);
      CREATE INDEX breaks_payment ON payments.reconciliation_breaks (payment_id);
      CREATE INDEX ledger_recorded ON payments.ledger_transactions (recorded_at);
    `);
    }
    async down(runner) {
        await runner.query(`
      DROP INDEX payments.ledger_recorded;
      DROP TABLE payments.reconciliation_breaks, payments.reconciliations, payments.known_orders,
        payments.gateway_listings, payments.gateway_transactions;
    `);
    }
}
//# sourceMappingURL=create-reconciliation.migration.js.map