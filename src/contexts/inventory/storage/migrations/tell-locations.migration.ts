import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Before, stock at a location out of use was told as none available, and nothing was told of the location. Now its levels
 * are told as they are, and the location by itself; one that nothing was told of is in use.
 */
export class TellLocations1764300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO platform.facts (type, subject, data, occurred_at)
      SELECT 'inventory.location-changed.v1', id, jsonb_build_object('locationId', id, 'active', active), now()
      FROM inventory.locations WHERE NOT active ORDER BY id;

      LOCK TABLE inventory.levels IN EXCLUSIVE MODE;
      INSERT INTO platform.facts (type, subject, data, occurred_at)
      SELECT 'inventory.stock-changed.v1', location_id, jsonb_build_object('levels', jsonb_agg(level)), now()
      FROM (
        SELECT location_id, jsonb_build_object('variantId', variant_id, 'locationId', location_id, 'onHand', on_hand,
            'held', held, 'available', greatest(on_hand - held - safety_stock, 0)) AS level,
          (row_number() OVER (PARTITION BY location_id ORDER BY variant_id) - 1) / 500 AS part
        FROM inventory.levels JOIN inventory.locations ON locations.id = location_id WHERE NOT active
      ) AS told GROUP BY location_id, part ORDER BY location_id, part
    `);
  }

  /** The log is only added to. */
  async down(): Promise<void> {}
}
