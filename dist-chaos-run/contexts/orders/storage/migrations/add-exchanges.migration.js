/** What a shopper takes instead of what comes back, and how much of an order returned goods have paid for. */
export class AddExchanges1764252000000 {
    async up(runner) {
        await runner.query(`
      ALTER TABLE orders.orders ADD COLUMN credited bigint NOT NULL DEFAULT 0
        CONSTRAINT orders_credited CHECK (credited >= 0);
      ALTER TABLE orders.orders ALTER COLUMN credited DROP DEFAULT;

      ALTER TABLE orders.returns
        ADD COLUMN exchange jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN exchange_id uuid CONSTRAINT returns_exchanged_once UNIQUE,
        ADD CONSTRAINT returns_exchange_for_something CHECK (exchange_id IS NULL OR jsonb_array_length(exchange) > 0);
      ALTER TABLE orders.returns ALTER COLUMN exchange DROP DEFAULT;

      UPDATE orders.returns SET receptions = (
        SELECT jsonb_agg('{"covered": 0, "exchangeId": null}' || reception ORDER BY place)
        FROM jsonb_array_elements(receptions) WITH ORDINALITY AS each(reception, place))
      WHERE jsonb_array_length(receptions) > 0;
    `);
    }
    async down(runner) {
        await runner.query(`
      ALTER TABLE orders.orders DROP COLUMN credited;
      ALTER TABLE orders.returns
        DROP CONSTRAINT returns_exchange_for_something, DROP COLUMN exchange, DROP COLUMN exchange_id;
    `);
    }
}
//# sourceMappingURL=add-exchanges.migration.js.map