import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** An order that keeps a method or is paid by a kept one. */
export interface RememberedOrder {
  key: string;
  orderId: string;
  /** For whom it keeps the shopper's method; null when it keeps none. */
  customer: string | null;
}

/**
 * What PayPal cannot be asked for: it gives its customers names of its own and finds no order by our key. Of methods
 * nothing is in here, only where they lie.
 */
@Injectable()
export class PaypalMemory {
  constructor(private readonly database: Database) {}

  async remember({ key, orderId, customer }: RememberedOrder): Promise<void> {
    await this.database.query(
      `INSERT INTO payments.paypal_orders (key, order_id, customer) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET order_id = excluded.order_id`,
      [key, orderId, customer],
    );
  }

  /** The order made under a key. */
  async orderOf(key: string): Promise<string | undefined> {
    const sql = 'SELECT order_id FROM payments.paypal_orders WHERE key = $1';
    return (await this.database.query<{ order_id: string }>(sql, [key]))[0]?.order_id;
  }

  /** PayPal has kept the method of an order, for this customer of its own. */
  async kept(orderId: string, paypalCustomer: string): Promise<void> {
    await this.database.query(
      `UPDATE payments.paypal_orders SET paypal_customer = $2
       WHERE order_id = $1 AND customer IS NOT NULL AND paypal_customer IS NULL`,
      [orderId, paypalCustomer],
    );
  }

  /** Under which names PayPal knows a customer of the shop, the first one first. */
  async namesOf(customer: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT paypal_customer AS name FROM payments.paypal_orders WHERE customer = $1 AND paypal_customer IS NOT NULL
       GROUP BY paypal_customer ORDER BY min(created_at)`,
      [customer],
    );
    return rows.map(({ name }) => name);
  }
}
