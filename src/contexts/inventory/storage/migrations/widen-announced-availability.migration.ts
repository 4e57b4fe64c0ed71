import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is available is a sum over locations, each of which may have nearly as many units as an `integer` holds. */
export class WidenAnnouncedAvailability1764290100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inventory.announced_availability ALTER COLUMN available TYPE bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE inventory.announced_availability ALTER COLUMN available TYPE integer USING least(available, 2147483647)',
    );
  }
}
