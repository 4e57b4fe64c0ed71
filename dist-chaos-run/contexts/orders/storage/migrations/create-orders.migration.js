/** Orders, and the limits that hold whatever the code does: sums close, one living order per cart. */
export class CreateOrders1764140000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS orders;

      CREATE TABLE orders.orders (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        number text NOT NULL CONSTRAINT orders_number_unique UNIQUE,
        cart_id uuid,
        token_hash text NOT NULL,
        email text NOT NULL,
        currency text NOT NULL,
        prices_include_tax boolean NOT NULL,
        lines jsonb NOT NULL CONSTRAINT orders_have_lines CHECK (jsonb_array_length(lines) > 0),
        shipping jsonb NOT NULL,
        shipping_address jsonb NOT NULL,
        billing_address jsonb NOT NULL,
        items_total bigint NOT NULL,
        tax_total bigint NOT NULL,
        total bigint NOT NULL,
        status text NOT NULL CONSTRAINT orders_status CHECK (status IN ('pending', 'confirmed', 'fulfilled', 'cancelled')),
        payment_id uuid NOT NULL,
        payment_status text NOT NULL,
        fulfilments jsonb NOT NULL,
        timeline jsonb NOT NULL,
        placed_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        cancelled_at timestamptz,
        CONSTRAINT orders_sums_close CHECK (total = items_total + (shipping->>'gross')::bigint AND total >= 0 AND tax_total >= 0)
      );
      CREATE UNIQUE INDEX orders_one_per_cart ON orders.orders (cart_id) WHERE status <> 'cancelled';
      CREATE INDEX orders_by_placed_at ON orders.orders (placed_at DESC, id DESC);
      CREATE INDEX orders_by_status ON orders.orders (status, placed_at DESC, id DESC);
      CREATE INDEX orders_by_payment_status ON orders.orders (payment_status, placed_at DESC, id DESC);
      CREATE INDEX orders_by_total ON orders.orders (total DESC, id DESC);
      CREATE INDEX orders_by_email ON orders.orders (lower(email), placed_at DESC, id DESC);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE orders.orders');
    }
}
//# sourceMappingURL=create-orders.migration.js.map