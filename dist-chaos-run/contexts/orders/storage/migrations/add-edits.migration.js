/** Orders can be edited, and what an edit adds may be due for a while; a fulfilment says where it stands. */
export class AddEdits1764170100000 {
    async up(runner) {
        await runner.query(`
      ALTER TABLE orders.orders
        ADD COLUMN edits jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN amount_due bigint NOT NULL DEFAULT 0
          CONSTRAINT orders_amount_due CHECK (amount_due BETWEEN 0 AND total);
      ALTER TABLE orders.orders ALTER COLUMN edits DROP DEFAULT, ALTER COLUMN amount_due DROP DEFAULT;

      UPDATE orders.orders SET fulfilments = (
        SELECT jsonb_agg(fulfilment || '{"status": "sent", "deliveredAt": null, "cancelledAt": null}' ORDER BY place)
        FROM jsonb_array_elements(fulfilments) WITH ORDINALITY AS each(fulfilment, place))
      WHERE jsonb_array_length(fulfilments) > 0;
    `);
    }
    async down(runner) {
        await runner.query(`
      ALTER TABLE orders.orders DROP COLUMN edits, DROP COLUMN amount_due;
      UPDATE orders.orders SET fulfilments = (
        SELECT jsonb_agg(fulfilment - 'status' - 'deliveredAt' - 'cancelledAt' ORDER BY place)
        FROM jsonb_array_elements(fulfilments) WITH ORDINALITY AS each(fulfilment, place))
      WHERE jsonb_array_length(fulfilments) > 0;
    `);
    }
}
//# sourceMappingURL=add-edits.migration.js.map