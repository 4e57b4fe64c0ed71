/** Carts, one row each; room is left on the pages because a cart is rewritten with every line. */
export class CreateCarts1764141000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS orders;

      CREATE TABLE orders.carts (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        token_hash text NOT NULL,
        status text NOT NULL,
        currency text NOT NULL,
        email text,
        shipping_address jsonb,
        billing_address jsonb,
        shipping_option_id uuid,
        lines jsonb NOT NULL,
        order_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        filled_at timestamptz,
        CONSTRAINT carts_status CHECK (status IN ('open', 'completed')),
        CONSTRAINT carts_completed_has_order CHECK ((status = 'completed') = (order_id IS NOT NULL)),
        CONSTRAINT carts_lines CHECK (jsonb_typeof(lines) = 'array' AND jsonb_array_length(lines) <= 100),
        CONSTRAINT carts_order UNIQUE (order_id)
      ) WITH (fillfactor = 80);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE orders.carts');
    }
}
//# sourceMappingURL=create-carts.migration.js.map