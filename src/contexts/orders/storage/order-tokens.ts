import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { OrderNotFound } from '../domain/order.errors.js';

/** Looks who may open an order, and locks nothing: for those who then lock something else of it first. */
@Injectable()
export class OrderTokens {
  constructor(private readonly database: Database) {}

  /** Throws `OrderNotFound`, also for a wrong token. One SQL statement. */
  async require(orderId: string, tokenHash: string): Promise<void> {
    const sql = 'SELECT FROM orders.orders WHERE id = $1 AND token_hash = $2';
    if ((await this.database.query(sql, [orderId, tokenHash])).length === 0) throw new OrderNotFound();
  }
}
