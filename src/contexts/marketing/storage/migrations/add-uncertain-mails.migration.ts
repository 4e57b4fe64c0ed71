import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether a letter that was withdrawn may have gone out at a try that was cut off. */
export class AddUncertainMails1764300200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE marketing.order_mails ADD COLUMN may_have_gone_out boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE marketing.order_mails DROP COLUMN may_have_gone_out');
  }
}
