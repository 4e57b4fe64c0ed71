import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How disputes stand by what gateways list, so that a lost message is made good. */
export class ListDisputes1764271000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.gateway_transactions ADD COLUMN dispute jsonb;
      CREATE INDEX gateway_transactions_dispute ON payments.gateway_transactions (gateway, (dispute->>'id'))
        WHERE dispute IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.gateway_transactions DROP COLUMN dispute');
  }
}
