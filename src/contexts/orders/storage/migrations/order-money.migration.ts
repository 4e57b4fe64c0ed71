import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * An order knows its money over several payments. Of orders that are there already it is read off their one payment's
 * status: exact, but for those that were captured or refunded in part, whose amounts the gateways know; they count as
 * authorised in whole until payments tell more.
 */
export class OrderMoney1764270000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders.orders ADD COLUMN money jsonb;
      UPDATE orders.orders SET money = jsonb_build_object('credited', credited, 'promised', '{}'::jsonb,
        'payments', jsonb_build_object(payment_id, jsonb_build_object(
          'part', 1, 'amount', total,
          'status', CASE payment_status WHEN 'pending' THEN 'open' WHEN 'declined' THEN 'declined' ELSE 'authorized' END,
          'authorized', CASE WHEN payment_status IN ('pending', 'declined') THEN 0 ELSE total END,
          'captured', CASE WHEN payment_status IN ('captured', 'refunded') THEN total ELSE 0 END,
          'refunded', CASE payment_status WHEN 'refunded' THEN total ELSE 0 END,
          'voided', CASE payment_status WHEN 'voided' THEN total ELSE 0 END)));
      UPDATE orders.orders SET amount_due = total WHERE status = 'pending' AND payment_status = 'pending';
      ALTER TABLE orders.orders ALTER COLUMN money SET NOT NULL,
        ADD CONSTRAINT orders_money_known CHECK (jsonb_typeof(money->'payments') = 'object' AND (money->>'credited')::bigint >= 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE orders.orders DROP COLUMN money');
  }
}
