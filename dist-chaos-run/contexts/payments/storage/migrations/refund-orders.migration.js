/** Refunds of whole orders, each begun once; what of an authorisation the books have let go before the gateway has. */
export class RefundOrders1764270000001 {
    async up(runner) {
        await runner.query(`
      ALTER TABLE payments.payments ADD COLUMN unreleased bigint NOT NULL DEFAULT 0
        CONSTRAINT payments_unreleased_within_voided CHECK (unreleased BETWEEN 0 AND voided);

      CREATE TABLE payments.order_refunds (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        amount bigint NOT NULL CONSTRAINT order_refunds_amount_positive CHECK (amount > 0),
        currency text NOT NULL,
        takes_from text NOT NULL CONSTRAINT order_refunds_takes_from_known CHECK (takes_from IN ('authorized', 'captured')),
        reason text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX order_refunds_order ON payments.order_refunds (order_id, id);

      ALTER TABLE payments.operations
        ADD COLUMN is_final boolean NOT NULL DEFAULT false,
        ADD COLUMN refund_id uuid REFERENCES payments.order_refunds;
    `);
    }
    async down(runner) {
        await runner.query(`
      ALTER TABLE payments.operations DROP COLUMN is_final, DROP COLUMN refund_id;
      DROP TABLE payments.order_refunds;
      ALTER TABLE payments.payments DROP COLUMN unreleased;
    `);
    }
}
//# sourceMappingURL=refund-orders.migration.js.map