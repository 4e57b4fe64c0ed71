import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What inventory told of variants that are sold beyond their stock, and of those that are made of others. */
export class CreateStoreTerms1764270400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalog.variant_terms (
        variant_id uuid PRIMARY KEY,
        kind text,
        available integer NOT NULL,
        expected_at text
      );
      CREATE TABLE catalog.variant_bundles (
        bundle_id uuid NOT NULL,
        part_id uuid NOT NULL,
        quantity integer NOT NULL,
        PRIMARY KEY (bundle_id, part_id)
      );
      CREATE INDEX variant_bundles_part ON catalog.variant_bundles (part_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalog.variant_terms, catalog.variant_bundles');
  }
}
