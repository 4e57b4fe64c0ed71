import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The sandbox keeps the method of a charge for the customer that the charge named, until it is told to forget it. */
export class KeepSandboxMethods1764271000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.sandbox_journal ADD COLUMN keeps_for text;
      CREATE INDEX sandbox_kept ON payments.sandbox_journal (keeps_for) WHERE keeps_for IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.sandbox_journal DROP COLUMN keeps_for');
  }
}
