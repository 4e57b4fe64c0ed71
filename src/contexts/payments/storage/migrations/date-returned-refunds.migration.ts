import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When a refund that was done came back: a cancelled order's money is then with the shop again, however long ago that was. */
export class DateReturnedRefunds1764271000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.operations ADD COLUMN returned_at timestamptz
        CONSTRAINT operations_returned_failed CHECK (returned_at IS NULL OR (kind = 'refund' AND status = 'failed'));
      CREATE INDEX operations_returned ON payments.operations (returned_at) WHERE returned_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.operations DROP COLUMN returned_at');
  }
}
