import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What has been sent, by key; whom it went to is not kept. */
export class CreateSentMails1764170000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS marketing;

      CREATE TABLE marketing.sent_mails (
        key text NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT sent_mails_pk PRIMARY KEY (key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA marketing CASCADE');
  }
}
