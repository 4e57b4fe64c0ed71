import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What inventory told of its locations: stock at one that is not in use is not shown. */
export class CreateStockLocations1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalog.stock_locations (
        location_id uuid CONSTRAINT stock_locations_pkey PRIMARY KEY,
        active boolean NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalog.stock_locations');
  }
}
