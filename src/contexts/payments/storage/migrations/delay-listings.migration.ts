import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How long a gateway's list may lag behind what it did: until then nothing is missing there. And what followed from what. */
export class DelayListings1764271000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.gateway_listings ADD COLUMN delay interval NOT NULL DEFAULT interval '0';
      CREATE INDEX gateway_transactions_id ON payments.gateway_transactions (gateway, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX payments.gateway_transactions_id;
      ALTER TABLE payments.gateway_listings DROP COLUMN delay;
    `);
  }
}
