/**
 * What the sandbox tells of its books: when money moved, what it kept for that, and under which of the shop's keys; none
 * for what was done at the sandbox itself.
 */
export class ExtendSandboxJournal1764271000003 {
    async up(runner) {
        await runner.query(`
      ALTER TABLE payments.sandbox_journal
        ADD COLUMN told_key text,
        ADD COLUMN fee bigint NOT NULL DEFAULT 0,
        ADD COLUMN happened_at timestamptz NOT NULL DEFAULT clock_timestamp();
      UPDATE payments.sandbox_journal SET told_key = key, happened_at = created_at;
      CREATE INDEX sandbox_happened ON payments.sandbox_journal (happened_at, key);
    `);
    }
    async down(runner) {
        await runner.query('ALTER TABLE payments.sandbox_journal DROP COLUMN told_key, DROP COLUMN fee, DROP COLUMN happened_at');
    }
}
//# sourceMappingURL=extend-sandbox-journal.migration.js.map