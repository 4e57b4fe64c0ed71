import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Since when a letter is being written, so that one that was given up is noticed. */
export class AddBackInStockTakenAt1764290000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE marketing.back_in_stock_subscriptions ADD COLUMN taken_at timestamptz;
      UPDATE marketing.back_in_stock_subscriptions SET taken_at = now() WHERE status = 'writing';
      ALTER TABLE marketing.back_in_stock_subscriptions ADD CONSTRAINT back_in_stock_writing_since
        CHECK ((status = 'writing') = (taken_at IS NOT NULL));
      CREATE INDEX back_in_stock_writing ON marketing.back_in_stock_subscriptions (taken_at) WHERE status = 'writing'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE marketing.back_in_stock_subscriptions DROP COLUMN taken_at');
  }
}
