/** Stock counts; a location has one open count at most, which the index sees to. */
export class CreateStockCounts1764190200000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE inventory.stock_counts (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        location_id uuid NOT NULL CONSTRAINT stock_counts_location_exists REFERENCES inventory.locations,
        everything boolean NOT NULL,
        status text NOT NULL CONSTRAINT stock_counts_status_known CHECK (status IN ('open', 'applied', 'cancelled')),
        note text,
        opened_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT stock_counts_end CHECK ((status = 'open') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX stock_counts_one_open ON inventory.stock_counts (location_id) WHERE status = 'open';
      CREATE INDEX stock_counts_opened ON inventory.stock_counts (opened_at, id);
      CREATE INDEX stock_counts_location ON inventory.stock_counts (location_id, opened_at, id);

      CREATE TABLE inventory.stock_count_lines (
        count_id uuid NOT NULL CONSTRAINT stock_count_lines_count_exists REFERENCES inventory.stock_counts,
        variant_id uuid NOT NULL,
        counted integer CONSTRAINT stock_count_lines_not_negative CHECK (counted >= 0),
        expected integer,
        counted_at timestamptz,
        last_movement bigint,
        PRIMARY KEY (count_id, variant_id),
        CONSTRAINT stock_count_lines_whole CHECK (
          num_nulls(counted, expected, counted_at, last_movement) IN (0, 4))
      );
      CREATE INDEX stock_count_lines_differing ON inventory.stock_count_lines (count_id, variant_id)
        WHERE counted <> expected;
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE inventory.stock_count_lines, inventory.stock_counts');
    }
}
//# sourceMappingURL=create-stock-counts.migration.js.map