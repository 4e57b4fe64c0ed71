import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A payment knows all that disputes claim of it: what of it they hold (`disputed`) follows, also when a refund fails
 * that stood in the way. What one dispute holds follows from that.
 */
export class ClaimDisputes1764271000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.payments ADD COLUMN claimed bigint NOT NULL DEFAULT 0;
      UPDATE payments.payments p SET claimed = d.claimed
        FROM (SELECT payment_id, sum(amount) AS claimed FROM payments.disputes WHERE status IN ('open', 'lost') GROUP BY payment_id) AS d
        WHERE d.payment_id = p.id;
      ALTER TABLE payments.payments ADD CONSTRAINT payments_disputed_within_claimed CHECK (disputed <= claimed);
      ALTER TABLE payments.disputes DROP COLUMN held;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.disputes ADD COLUMN held bigint NOT NULL DEFAULT 0
        CONSTRAINT disputes_held_within_amount CHECK (held BETWEEN 0 AND amount);
      ALTER TABLE payments.payments DROP COLUMN claimed;
    `);
  }
}
