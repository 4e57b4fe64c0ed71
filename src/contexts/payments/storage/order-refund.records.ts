import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type RefundOrder } from '../contract/refund-order.command.js';
import { type Givable } from '../domain/refund-shares.js';

/** A payment that stays as it is until the transaction ends. */
export interface LockedPayment extends Givable {
  currency: string;
  /** What its gateway is being asked to take, to give back or to let go of, in minor units. */
  inFlight: number;
}

/** payments.order_refunds: which refunds of whole orders were begun, so that an id acts once. */
@Injectable()
export class OrderRefunds {
  constructor(private readonly database: Database) {}

  /**
   * Locks the order's payments until the transaction ends, and answers what each could give back, the latest first. What
   * unwanted ones hold goes back by itself.
   */
  async lockPayments(orderId: string): Promise<LockedPayment[]> {
    return this.database.query(
      `SELECT id AS "paymentId", currency,
         authorized - captured - voided - pending_capture - pending_void AS capturable,
         captured - refunded - disputed - pending_refund AS refundable,
         pending_capture + pending_void + pending_refund AS "inFlight"
       FROM payments.payments WHERE order_id = $1 AND NOT unwanted ORDER BY id DESC FOR UPDATE`,
      [orderId],
    );
  }

  /** That refund was begun before. */
  async has(id: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM payments.order_refunds WHERE id = $1', [id])).length > 0;
  }

  async add({ refundId, orderId, amount, currency, from, reason }: RefundOrder['refund'], now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO payments.order_refunds (id, order_id, amount, currency, takes_from, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [refundId, orderId, amount, currency, from, reason, now],
    );
  }
}
