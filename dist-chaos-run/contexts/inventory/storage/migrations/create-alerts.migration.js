/** Alerts about levels, one unresolved for each level at most; and what was last told about each variant's availability. */
export class CreateAlerts1764190300000 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE inventory.alerts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        version integer NOT NULL DEFAULT 1,
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL CONSTRAINT alerts_location_exists REFERENCES inventory.locations,
        available integer NOT NULL,
        threshold integer NOT NULL,
        raised_at timestamptz NOT NULL,
        acknowledged_at timestamptz,
        acknowledged_by text,
        resolved_at timestamptz,
        CONSTRAINT alerts_acknowledged_by_somebody CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
      );
      CREATE UNIQUE INDEX alerts_one_unresolved ON inventory.alerts (variant_id, location_id) WHERE resolved_at IS NULL;
      CREATE INDEX alerts_raised ON inventory.alerts (raised_at, id);
      CREATE INDEX alerts_open ON inventory.alerts (raised_at, id) WHERE resolved_at IS NULL;

      CREATE TABLE inventory.announced_availability (
        variant_id uuid PRIMARY KEY,
        available integer NOT NULL
      ) WITH (fillfactor = 70);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE inventory.announced_availability, inventory.alerts');
    }
}
//# sourceMappingURL=create-alerts.migration.js.map