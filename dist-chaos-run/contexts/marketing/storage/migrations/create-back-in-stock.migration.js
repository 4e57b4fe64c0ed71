/** Who waits for a variant. A row goes with its letter: no address is kept longer than the wait. */
export class CreateBackInStock1764190400000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE marketing.back_in_stock_subscriptions (
        id uuid PRIMARY KEY,
        variant_id uuid NOT NULL,
        email text NOT NULL,
        token_hash text NOT NULL CONSTRAINT back_in_stock_token_unique UNIQUE,
        status text NOT NULL DEFAULT 'waiting'
          CONSTRAINT back_in_stock_status_known CHECK (status IN ('waiting', 'writing')),
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX back_in_stock_once ON marketing.back_in_stock_subscriptions (variant_id, lower(email));
      CREATE INDEX back_in_stock_queue ON marketing.back_in_stock_subscriptions (variant_id, id) WHERE status = 'waiting';
      CREATE INDEX back_in_stock_email ON marketing.back_in_stock_subscriptions (lower(email));
      CREATE INDEX back_in_stock_created ON marketing.back_in_stock_subscriptions (created_at);

      CREATE TABLE marketing.back_in_stock_rounds (
        variant_id uuid PRIMARY KEY,
        at timestamptz NOT NULL
      );
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE marketing.back_in_stock_rounds, marketing.back_in_stock_subscriptions');
    }
}
//# sourceMappingURL=create-back-in-stock.migration.js.map