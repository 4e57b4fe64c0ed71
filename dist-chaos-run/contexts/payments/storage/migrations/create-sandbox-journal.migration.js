/**
 * What the sandbox gateway did, as the outside world would remember it: one row per key. A charge's row also sums up
 * what was taken of it; the CHECKs make the sandbox itself refuse too much, as a real gateway does.
 */
export class CreateSandboxJournal1764150000001 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE payments.sandbox_journal (
        key text PRIMARY KEY,
        kind text NOT NULL CONSTRAINT sandbox_kind_known CHECK (kind IN ('charge', 'capture', 'refund', 'void')),
        reference text NOT NULL,
        amount bigint NOT NULL,
        currency text NOT NULL,
        state text NOT NULL CONSTRAINT sandbox_state_known
          CHECK (state IN ('lost', 'declined', 'requires_action', 'authorized', 'voided', 'succeeded')),
        decline_code text,
        return_url text,
        asked_shopper boolean NOT NULL DEFAULT false,
        captured bigint NOT NULL DEFAULT 0,
        refunded bigint NOT NULL DEFAULT 0,
        voided bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT sandbox_captured_within_authorized CHECK (kind <> 'charge' OR captured + voided <= amount),
        CONSTRAINT sandbox_refunded_within_captured CHECK (kind <> 'charge' OR refunded <= captured),
        CONSTRAINT sandbox_taken_when_authorized
          CHECK (kind <> 'charge' OR captured = 0 OR state = 'authorized')
      );
      CREATE UNIQUE INDEX sandbox_charge_reference ON payments.sandbox_journal (reference) WHERE kind = 'charge';
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE payments.sandbox_journal');
    }
}
//# sourceMappingURL=create-sandbox-journal.migration.js.map