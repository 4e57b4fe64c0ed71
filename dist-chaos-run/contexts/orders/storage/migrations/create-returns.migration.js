/** Returns, and what holds of them whatever the code does: known statuses, and nothing received that was not awaited. */
export class CreateReturns1764251000000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE orders.returns (
        id uuid CONSTRAINT returns_pk PRIMARY KEY,
        version integer NOT NULL,
        number text NOT NULL CONSTRAINT returns_number_unique UNIQUE,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        currency text NOT NULL,
        status text NOT NULL CONSTRAINT returns_status CHECK (
          status IN ('requested', 'approved', 'partially_received', 'received', 'closed', 'rejected', 'cancelled')),
        requested_by text NOT NULL CONSTRAINT returns_requested_by CHECK (requested_by IN ('shopper', 'staff')),
        lines jsonb NOT NULL CONSTRAINT returns_have_lines CHECK (jsonb_array_length(lines) > 0),
        comment text,
        instructions text,
        end_reason text,
        receptions jsonb NOT NULL,
        requested_at timestamptz NOT NULL,
        approved_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT returns_units_add_up CHECK (
          NOT jsonb_path_exists(lines, '$[*] ? (!exists(@.quantity ? (@ > 0)) || !exists(@.received ? (@ >= 0)) || @.received > @.quantity)'))
      );
      CREATE INDEX returns_by_requested_at ON orders.returns (requested_at DESC, id DESC);
      CREATE INDEX returns_by_status ON orders.returns (status, requested_at DESC, id DESC);
      CREATE INDEX returns_by_order ON orders.returns (order_id, requested_at DESC, id DESC);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE orders.returns');
    }
}
//# sourceMappingURL=create-returns.migration.js.map