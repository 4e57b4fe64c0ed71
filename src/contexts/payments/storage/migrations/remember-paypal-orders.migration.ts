import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What PayPal cannot be asked for later: under which key an order was made, and whose methods it keeps. */
export class RememberPaypalOrders1764271000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments.paypal_orders (
        key text PRIMARY KEY,
        order_id text NOT NULL,
        customer text,
        paypal_customer text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX paypal_orders_order ON payments.paypal_orders (order_id);
      CREATE INDEX paypal_orders_customer ON payments.paypal_orders (customer, paypal_customer);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payments.paypal_orders');
  }
}
