import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A payment knows whether its money ever paid for anything: what is unwanted later had been wanted when it came. */
export class RememberUnwantedMoney1764271000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE payments.payments ADD COLUMN came_unwanted boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE payments.payments DROP COLUMN came_unwanted`);
  }
}
