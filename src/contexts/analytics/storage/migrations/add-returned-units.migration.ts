import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Units that came back, and of products also what had been paid for them. */
export class AddReturnedUnits1764253000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE analytics.sales ADD COLUMN returned_units bigint NOT NULL DEFAULT 0;
      ALTER TABLE analytics.sales ALTER COLUMN returned_units DROP DEFAULT;
      ALTER TABLE analytics.product_sales
        ADD COLUMN returned_units bigint NOT NULL DEFAULT 0, ADD COLUMN returned bigint NOT NULL DEFAULT 0;
      ALTER TABLE analytics.product_sales
        ALTER COLUMN returned_units DROP DEFAULT, ALTER COLUMN returned DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE analytics.sales DROP COLUMN returned_units;
      ALTER TABLE analytics.product_sales DROP COLUMN returned_units, DROP COLUMN returned;
    `);
  }
}
