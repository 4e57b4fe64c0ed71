/** Transfers between locations, one row each, and what stays true of them whatever the code does. */
export class CreateTransfers1764190100000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE inventory.transfers (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        from_location_id uuid NOT NULL CONSTRAINT transfers_from_exists REFERENCES inventory.locations,
        to_location_id uuid NOT NULL CONSTRAINT transfers_to_exists REFERENCES inventory.locations,
        status text NOT NULL
          CONSTRAINT transfers_status_known CHECK (status IN ('draft', 'in_transit', 'received', 'cancelled')),
        lines jsonb NOT NULL CONSTRAINT transfers_have_lines CHECK (jsonb_array_length(lines) BETWEEN 1 AND 500),
        note text,
        created_at timestamptz NOT NULL,
        shipped_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT transfers_go_somewhere CHECK (from_location_id <> to_location_id),
        CONSTRAINT transfers_end CHECK ((status IN ('received', 'cancelled')) = (ended_at IS NOT NULL)),
        CONSTRAINT transfers_shipped CHECK (status NOT IN ('in_transit', 'received') OR shipped_at IS NOT NULL),
        CONSTRAINT transfers_received_within_sent CHECK (
          NOT jsonb_path_exists(lines, '$[*] ? (@.received < 0 || @.received > @.quantity || @.quantity <= 0)'))
      );
      CREATE INDEX transfers_created ON inventory.transfers (created_at, id);
      CREATE INDEX transfers_status ON inventory.transfers (status, created_at, id);
      CREATE INDEX transfers_from ON inventory.transfers (from_location_id, created_at, id);
      CREATE INDEX transfers_to ON inventory.transfers (to_location_id, created_at, id);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE inventory.transfers');
    }
}
//# sourceMappingURL=create-transfers.migration.js.map