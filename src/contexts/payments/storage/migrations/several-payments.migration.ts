import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Several payments pay one order, each its part; a part has one live payment, whatever the code does. Which gateways are
 * offered is the merchant's to say.
 */
export class SeveralPayments1764270000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.payments RENAME COLUMN order_cancelled TO unwanted;
      ALTER TABLE payments.payments
        ADD COLUMN part integer NOT NULL DEFAULT 1 CONSTRAINT payments_part_positive CHECK (part > 0),
        ADD COLUMN capture_mode text NOT NULL DEFAULT 'manual'
          CONSTRAINT payments_capture_mode_known CHECK (capture_mode IN ('manual', 'automatic')),
        ADD COLUMN save_for text,
        ADD COLUMN return_url text,
        ADD COLUMN questioned_as text;
      CREATE UNIQUE INDEX payments_one_live_per_part ON payments.payments (order_id, part)
        WHERE NOT unwanted AND status IN ('pending', 'requires_action', 'authorized', 'captured');

      CREATE TABLE payments.payment_options (
        gateway text PRIMARY KEY,
        title text NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL,
        capture text NOT NULL CONSTRAINT payment_options_capture_known CHECK (capture IN ('manual', 'automatic')),
        countries text[] NOT NULL,
        currencies text[] NOT NULL,
        amounts jsonb NOT NULL CONSTRAINT payment_options_amounts_list CHECK (jsonb_typeof(amounts) = 'array')
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payments.payment_options;
      DROP INDEX payments.payments_one_live_per_part;
      ALTER TABLE payments.payments DROP COLUMN part, DROP COLUMN capture_mode, DROP COLUMN save_for,
        DROP COLUMN return_url, DROP COLUMN questioned_as;
      ALTER TABLE payments.payments RENAME COLUMN unwanted TO order_cancelled;
    `);
  }
}
