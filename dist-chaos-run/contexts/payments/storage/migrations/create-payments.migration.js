/** Payments and what is done with them at the gateway. The CHECKs keep the money straight whatever the code does. */
export class CreatePayments1764150000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS payments;

      CREATE TABLE payments.payments (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        order_id uuid NOT NULL,
        gateway text NOT NULL,
        gateway_key text NOT NULL CONSTRAINT payments_gateway_key_unique UNIQUE,
        gateway_reference text,
        token text,
        status text NOT NULL CONSTRAINT payments_status_known
          CHECK (status IN ('pending', 'requires_action', 'authorized', 'captured', 'declined', 'voided')),
        currency text NOT NULL,
        amount bigint NOT NULL CONSTRAINT payments_amount_not_negative CHECK (amount >= 0),
        authorized bigint NOT NULL,
        captured bigint NOT NULL,
        refunded bigint NOT NULL,
        voided bigint NOT NULL,
        pending_capture bigint NOT NULL,
        pending_refund bigint NOT NULL,
        pending_void bigint NOT NULL,
        decline_code text,
        next_action jsonb,
        lease_until timestamptz,
        attempts integer NOT NULL,
        order_cancelled boolean NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT payments_captured_within_authorized
          CHECK (captured + pending_capture + voided + pending_void <= authorized),
        CONSTRAINT payments_refunded_within_captured CHECK (refunded + pending_refund <= captured),
        CONSTRAINT payments_authorized_within_amount CHECK (authorized <= amount),
        CONSTRAINT payments_sums_not_negative
          CHECK (least(captured, refunded, voided, pending_capture, pending_refund, pending_void) >= 0)
      );
      CREATE INDEX payments_order ON payments.payments (order_id, id);
      CREATE INDEX payments_newest ON payments.payments (created_at, id);
      CREATE INDEX payments_status ON payments.payments (status, created_at, id);
      CREATE INDEX payments_lease ON payments.payments (lease_until) WHERE lease_until IS NOT NULL;

      CREATE TABLE payments.operations (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments,
        kind text NOT NULL CONSTRAINT operations_kind_known CHECK (kind IN ('capture', 'refund', 'void')),
        amount bigint NOT NULL CONSTRAINT operations_amount_not_negative CHECK (amount >= 0),
        status text NOT NULL CONSTRAINT operations_status_known CHECK (status IN ('pending', 'succeeded', 'failed')),
        gateway_key text NOT NULL CONSTRAINT operations_gateway_key_unique UNIQUE,
        lease_until timestamptz,
        attempts integer NOT NULL,
        reason text,
        decline_code text,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX operations_payment ON payments.operations (payment_id, id);
      CREATE INDEX operations_lease ON payments.operations (lease_until) WHERE lease_until IS NOT NULL;
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE payments.operations; DROP TABLE payments.payments');
    }
}
//# sourceMappingURL=create-payments.migration.js.map