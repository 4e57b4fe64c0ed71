import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export type DisputeStatus = 'open' | 'won' | 'lost';

/** A dispute as it is kept. */
export interface DisputeRecord {
  id: string;
  status: DisputeStatus;
  amount: number;
}

/** What a new dispute is about. */
export interface NewDispute {
  id: string;
  paymentId: string;
  orderId: string;
  gateway: string;
  gatewayDisputeId: string;
  currency: string;
  amount: number;
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
    const { id, paymentId, orderId, gateway, gatewayDisputeId, currency, amount, reason, openedAt } = dispute;
    const rows = await this.database.query(
      `INSERT INTO payments.disputes
         (id, payment_id, order_id, gateway, gateway_dispute_id, status, currency, amount, reason, opened_at)
       VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT disputes_at_gateway DO NOTHING RETURNING id`,
      [id, paymentId, orderId, gateway, gatewayDisputeId, currency, amount, reason, openedAt],
    );
    return rows.length > 0;
  }

  /** Writes the bank's decision; a second one changes nothing. */
  async close(id: string, status: 'won' | 'lost', at: Date): Promise<void> {
    await this.database.query(
      `UPDATE payments.disputes SET status = $2, closed_at = $3 WHERE id = $1 AND status = 'open'`,
      [id, status, at],
    );
  }
}
