import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type DisputeStatus } from '../contract/gateway-news.js';

/** A dispute as it is kept. */
export interface DisputeRecord {
  id: string;
  status: DisputeStatus;
  amount: number;
}

/** How a dispute stands, and what it is about. */
export interface NewDispute extends DisputeRecord {
  closedAt: Date | null;
  paymentId: string;
  orderId: string;
  gateway: string;
  gatewayDisputeId: string;
  currency: string;
  reason: string | null;
  openedAt: Date;
}

/** payments.disputes. */
@Injectable()
export class Disputes {
  constructor(private readonly database: Database) {}

  /** The dispute that a gateway knows by that id, locked until the running transaction ends. */
  async atGateway(gateway: string, gatewayDisputeId: string): Promise<DisputeRecord | undefined> {
    const [row] = await this.database.query<DisputeRecord>(
      `SELECT id, status, amount FROM payments.disputes WHERE gateway = $1 AND gateway_dispute_id = $2 FOR UPDATE`,
      [gateway, gatewayDisputeId],
    );
    return row;
  }

  /** Keeps a dispute; false when it is known, having waited for whoever else was adding it. */
  async add(dispute: NewDispute): Promise<boolean> {
    const { id, paymentId, orderId, gateway, gatewayDisputeId, status, currency, amount } = dispute;
    const { reason, openedAt, closedAt } = dispute;
    const rows = await this.database.query(
      `INSERT INTO payments.disputes
         (id, payment_id, order_id, gateway, gateway_dispute_id, status, currency, amount, reason, opened_at, closed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT ON CONSTRAINT disputes_at_gateway DO NOTHING RETURNING id`,
      [id, paymentId, orderId, gateway, gatewayDisputeId, status, currency, amount, reason, openedAt, closedAt],
    );
    return rows.length > 0;
  }

  /** Writes how it stands now; the caller holds the lock. */
  async change({ id, status, amount, closedAt }: DisputeRecord & Pick<NewDispute, 'closedAt'>): Promise<void> {
    const sql = 'UPDATE payments.disputes SET status = $2, amount = $3, closed_at = $4 WHERE id = $1';
    await this.database.query(sql, [id, status, amount, closedAt]);
  }
}
