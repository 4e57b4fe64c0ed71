import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When it was found that what a letter tells is not so any more: it does not wait, and was not sent. */
export class AddWithdrawnMails1764290200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE marketing.order_mails ADD COLUMN withdrawn_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE marketing.order_mails DROP COLUMN withdrawn_at');
  }
}
