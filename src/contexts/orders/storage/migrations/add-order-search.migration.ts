import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Orders are found by the beginning of their number or e-mail (byte order, so that a range of an index is a prefix), by
 * the SKUs of their lines, and carry notes.
 */
export class AddOrderSearch1764170300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX orders.orders_by_email;
      CREATE INDEX orders_by_email ON orders.orders (lower(email) COLLATE "C", placed_at DESC, id DESC);
      ALTER TABLE orders.orders ALTER COLUMN number TYPE text COLLATE "C"; -- its unique index finds prefixes, too

      -- a column of its own, so that the planner knows how rare a SKU is; in SQL it would be planned for each order
      CREATE FUNCTION orders.skus_of(lines jsonb) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
      BEGIN
        RETURN ARRAY(SELECT DISTINCT line->>'sku' FROM jsonb_array_elements(lines) AS line);
      END $$;
      ALTER TABLE orders.orders ADD COLUMN skus text[] GENERATED ALWAYS AS (orders.skus_of(lines)) STORED;
      CREATE INDEX orders_by_sku ON orders.orders USING gin (skus);

      CREATE TABLE orders.notes (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT notes_of_order REFERENCES orders.orders,
        text text NOT NULL CONSTRAINT notes_length CHECK (length(text) BETWEEN 1 AND 2000),
        customer_visible boolean NOT NULL,
        author text NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX notes_by_order ON orders.notes (order_id, created_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE orders.notes;
      DROP INDEX orders.orders_by_sku, orders.orders_by_email;
      ALTER TABLE orders.orders ALTER COLUMN number TYPE text;
      ALTER TABLE orders.orders DROP COLUMN skus;
      DROP FUNCTION orders.skus_of;
      CREATE INDEX orders_by_email ON orders.orders (lower(email), placed_at DESC, id DESC);
    `);
  }
}
