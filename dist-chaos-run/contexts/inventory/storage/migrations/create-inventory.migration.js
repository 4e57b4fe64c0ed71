/**
 * Levels are what counts; movements say how each came about and can only be added to. Levels keep room in their pages
 * and have no index over their numbers, so that a hot level is rewritten in place.
 */
export class CreateInventory1764130000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS inventory;

      CREATE TABLE inventory.locations (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        code text NOT NULL CONSTRAINT locations_code_unique UNIQUE,
        name text NOT NULL,
        priority integer NOT NULL,
        active boolean NOT NULL
      );
      CREATE INDEX locations_priority ON inventory.locations (priority, id);

      CREATE TABLE inventory.levels (
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL CONSTRAINT levels_location_exists REFERENCES inventory.locations,
        on_hand integer NOT NULL,
        held integer NOT NULL DEFAULT 0,
        low_stock_threshold integer CONSTRAINT levels_threshold_not_negative CHECK (low_stock_threshold >= 0),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (variant_id, location_id),
        CONSTRAINT levels_held_not_negative CHECK (held >= 0),
        CONSTRAINT levels_held_within_on_hand CHECK (on_hand >= held)
      ) WITH (fillfactor = 60);
      CREATE INDEX levels_location ON inventory.levels (location_id, variant_id);
      CREATE INDEX levels_watched ON inventory.levels (variant_id, location_id) WHERE low_stock_threshold IS NOT NULL;

      CREATE TABLE inventory.movements (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL,
        on_hand_delta integer NOT NULL,
        held_delta integer NOT NULL,
        reason text NOT NULL,
        reference uuid NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX movements_variant ON inventory.movements (variant_id, id);
      CREATE INDEX movements_location ON inventory.movements (location_id, id);
      CREATE INDEX movements_reference ON inventory.movements (reference, id);

      CREATE FUNCTION inventory.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'movements are only ever added' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER movements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inventory.movements
        FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_change();

      CREATE TABLE inventory.holds (
        id uuid PRIMARY KEY,
        status text NOT NULL
          CONSTRAINT holds_status_known CHECK (status IN ('held', 'committed', 'released', 'expired')),
        variant_ids uuid[] NOT NULL,
        location_ids uuid[] NOT NULL,
        quantities integer[] NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL
      ) WITH (fillfactor = 80);
      CREATE INDEX holds_expiring ON inventory.holds (expires_at) WHERE status = 'held';
    `);
        await runner.query(`INSERT INTO inventory.locations (id, code, name, priority, active)
       VALUES (gen_random_uuid(), 'main', 'Main warehouse', 100, true)`);
    }
    async down(runner) {
        await runner.query(`DROP TABLE inventory.holds, inventory.movements, inventory.levels, inventory.locations;
      DROP FUNCTION inventory.refuse_change`);
    }
}
//# sourceMappingURL=create-inventory.migration.js.map