/** What has been sent, by key; whom it went to is not kept. */
export class CreateSentMails1764170000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS marketing;

      CREATE TABLE marketing.sent_mails (
        key text NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT sent_mails_pk PRIMARY KEY (key)
      );
    `);
    }
    async down(runner) {
        await runner.query('DROP SCHEMA marketing CASCADE');
    }
}
//# sourceMappingURL=create-sent-mails.migration.js.map