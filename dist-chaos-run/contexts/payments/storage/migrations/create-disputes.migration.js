/** Money that buyers' banks took back. What a dispute holds counts as given back: no refund can go over it. */
export class CreateDisputes1764271000002 {
    async up(runner) {
        await runner.query(`
      ALTER TABLE payments.payments
        ADD COLUMN disputed bigint NOT NULL DEFAULT 0 CONSTRAINT payments_disputed_not_negative CHECK (disputed >= 0),
        DROP CONSTRAINT payments_refunded_within_captured,
        ADD CONSTRAINT payments_refunded_within_captured CHECK (refunded + pending_refund + disputed <= captured);

      CREATE TABLE payments.disputes (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments,
        order_id uuid NOT NULL,
        gateway text NOT NULL,
        gateway_dispute_id text NOT NULL,
        status text NOT NULL CONSTRAINT disputes_status_known CHECK (status IN ('open', 'won', 'lost')),
        currency text NOT NULL,
        amount bigint NOT NULL CONSTRAINT disputes_amount_positive CHECK (amount > 0),
        held bigint NOT NULL CONSTRAINT disputes_held_within_amount CHECK (held BETWEEN 0 AND amount),
        reason text,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT disputes_at_gateway UNIQUE (gateway, gateway_dispute_id),
        CONSTRAINT disputes_closed_has_time CHECK ((status = 'open') = (closed_at IS NULL))
      );
      CREATE INDEX disputes_newest ON payments.disputes (opened_at, id);
      CREATE INDEX disputes_status ON payments.disputes (status, opened_at, id);
      CREATE INDEX disputes_payment ON payments.disputes (payment_id);
      CREATE INDEX disputes_order ON payments.disputes (order_id);
    `);
    }
    async down(runner) {
        await runner.query(`
      DROP TABLE payments.disputes;
      ALTER TABLE payments.payments DROP CONSTRAINT payments_refunded_within_captured, DROP COLUMN disputed,
        ADD CONSTRAINT payments_refunded_within_captured CHECK (refunded + pending_refund <= captured);
    `);
    }
}
//# sourceMappingURL=create-disputes.migration.js.map