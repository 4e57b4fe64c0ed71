import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * On what terms a variant is sold: beyond its stock, above its safety stock, in a share for each buyer, as a bundle of
 * others. A policy's row is also what those who sell a variant of which units are waited for queue at.
 */
export class CreateStockTerms1764270200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inventory.levels
        ADD COLUMN own_safety_stock integer CONSTRAINT levels_own_safety_stock_not_negative CHECK (own_safety_stock >= 0),
        ADD COLUMN safety_stock integer NOT NULL DEFAULT 0
          CONSTRAINT levels_safety_stock_not_negative CHECK (safety_stock >= 0);

      ALTER TABLE inventory.locations
        ADD COLUMN country text, ADD COLUMN region text, ADD COLUMN postal_code text,
        ADD COLUMN latitude double precision CONSTRAINT locations_latitude_on_earth CHECK (abs(latitude) <= 90),
        ADD COLUMN longitude double precision CONSTRAINT locations_longitude_on_earth CHECK (abs(longitude) <= 180),
        ADD CONSTRAINT locations_coordinates_whole CHECK ((latitude IS NULL) = (longitude IS NULL));

      CREATE TABLE inventory.allocation (
        one boolean PRIMARY KEY DEFAULT true CONSTRAINT allocation_one_row CHECK (one),
        version integer NOT NULL DEFAULT 1,
        strategy text NOT NULL,
        split text NOT NULL CONSTRAINT allocation_split_known CHECK (split IN ('freely', 'fewest_parcels'))
      );
      INSERT INTO inventory.allocation (strategy, split) VALUES ('priority', 'freely');

      CREATE TABLE inventory.policies (
        variant_id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        backorder_limit integer CONSTRAINT policies_backorder_not_negative CHECK (backorder_limit >= 0),
        backorder_until timestamptz,
        backorder_expected_at timestamptz,
        preorder_limit integer CONSTRAINT policies_preorder_not_negative CHECK (preorder_limit >= 0),
        preorder_releases_at timestamptz,
        safety_stock integer NOT NULL DEFAULT 0
          CONSTRAINT policies_safety_stock_not_negative CHECK (safety_stock >= 0),
        buyer_limit integer CONSTRAINT policies_buyer_limit_positive CHECK (buyer_limit > 0),
        buyer_limit_days integer CONSTRAINT policies_buyer_limit_days_positive CHECK (buyer_limit_days > 0),
        waiting integer NOT NULL DEFAULT 0 CONSTRAINT policies_waiting_not_negative CHECK (waiting >= 0),
        turns_at timestamptz,
        CONSTRAINT policies_preorder_whole CHECK ((preorder_limit IS NULL) = (preorder_releases_at IS NULL)),
        CONSTRAINT policies_waiting_within_limit
          CHECK (waiting <= greatest(coalesce(backorder_limit, 0), coalesce(preorder_limit, 0)))
      ) WITH (fillfactor = 60);
      CREATE INDEX policies_turning ON inventory.policies (turns_at) WHERE turns_at IS NOT NULL;
      CREATE INDEX policies_waiting ON inventory.policies (variant_id) WHERE waiting > 0;

      CREATE TABLE inventory.backorders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hold_id uuid NOT NULL,
        variant_id uuid NOT NULL,
        waiting integer NOT NULL CONSTRAINT backorders_waiting_positive CHECK (waiting > 0),
        CONSTRAINT backorders_of_hold UNIQUE (hold_id, variant_id)
      );
      CREATE INDEX backorders_queue ON inventory.backorders (variant_id, id);

      CREATE TABLE inventory.bundle_parts (
        bundle_id uuid NOT NULL,
        part_id uuid NOT NULL,
        quantity integer NOT NULL CONSTRAINT bundle_parts_quantity_positive CHECK (quantity > 0),
        PRIMARY KEY (bundle_id, part_id),
        CONSTRAINT bundle_parts_not_itself CHECK (bundle_id <> part_id)
      );
      CREATE INDEX bundle_parts_part ON inventory.bundle_parts (part_id);

      CREATE TABLE inventory.buyer_shares (
        buyer text NOT NULL,
        variant_id uuid NOT NULL,
        taken jsonb NOT NULL,
        counted_from timestamptz NOT NULL,
        units integer NOT NULL CONSTRAINT buyer_shares_not_negative CHECK (units >= 0),
        most integer NOT NULL,
        PRIMARY KEY (buyer, variant_id),
        CONSTRAINT buyer_shares_within_limit CHECK (units <= most)
      ) WITH (fillfactor = 80);

      ALTER TABLE inventory.holds
        ADD COLUMN asked_ids uuid[], ADD COLUMN asked_quantities integer[], ADD COLUMN bundles jsonb, ADD COLUMN buyer text;
      UPDATE inventory.holds SET (asked_ids, asked_quantities) = (
        SELECT coalesce(array_agg(variant_id), '{}'), coalesce(array_agg(quantity), '{}') FROM (
          SELECT variant_id, sum(quantity)::integer AS quantity FROM unnest(variant_ids, quantities) AS line(variant_id, quantity)
          GROUP BY variant_id
        ) AS asked
      );
      ALTER TABLE inventory.holds ALTER COLUMN asked_ids SET NOT NULL, ALTER COLUMN asked_quantities SET NOT NULL;
    `);
    await runner.query(SHARES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION inventory.share_since, inventory.share_less, inventory.share_units;
      ALTER TABLE inventory.holds DROP COLUMN asked_ids, DROP COLUMN asked_quantities, DROP COLUMN bundles, DROP COLUMN buyer;
      ALTER TABLE inventory.levels DROP COLUMN own_safety_stock, DROP COLUMN safety_stock;
      ALTER TABLE inventory.locations DROP COLUMN country, DROP COLUMN region, DROP COLUMN postal_code,
        DROP COLUMN latitude, DROP COLUMN longitude;
      DROP TABLE inventory.allocation, inventory.buyer_shares, inventory.bundle_parts, inventory.backorders, inventory.policies`);
  }
}

/** A buyer's share says what each hold took, and when: `{ hold: [units, seconds since 1970] }`. */
const SHARES = `
  CREATE FUNCTION inventory.share_units(taken jsonb) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(sum((entry.value ->> 0)::integer), 0)::integer FROM jsonb_each(taken) AS entry
  $$;
  CREATE FUNCTION inventory.share_since(taken jsonb, since timestamptz) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(entry.key, entry.value), '{}') FROM jsonb_each(taken) AS entry
    WHERE (entry.value ->> 1)::numeric >= extract(epoch FROM since)
  $$;
  CREATE FUNCTION inventory.share_less(taken jsonb, holds uuid[], units integer[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(entry.key, jsonb_set(entry.value, '{0}', to_jsonb(kept.units))), '{}')
    FROM jsonb_each(taken) AS entry LEFT JOIN unnest(holds, units) AS less(hold, units) ON less.hold::text = entry.key,
      LATERAL (SELECT (entry.value ->> 0)::integer - coalesce(less.units, 0) AS units) AS kept
    WHERE kept.units > 0
  $$;`;
