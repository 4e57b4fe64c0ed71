import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A payment knows whether its money ever paid for anything: what is unwanted later had been wanted when it came. Until now
 * only a cancelled order made it unwanted later.
 */
export class RememberUnwantedMoney1764271000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.payments ADD COLUMN came_unwanted boolean NOT NULL DEFAULT false;
      UPDATE payments.payments p SET came_unwanted = true
        WHERE unwanted AND authorized > 0
          AND EXISTS (SELECT FROM payments.known_orders o WHERE o.order_id = p.order_id AND o.status <> 'cancelled');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE payments.payments DROP COLUMN came_unwanted`);
  }
}
