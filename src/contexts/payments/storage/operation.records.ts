import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Operation } from '../domain/operation.js';

const OPERATION = `id, payment_id AS "paymentId", kind, amount, status, gateway_key AS "gatewayKey", attempts AS unanswered, reason,
  decline_code AS "declineCode", is_final AS "isFinal", refund_id AS "refundId"`;

/** payments.operations: captures, refunds and voids. Only a pending one changes, and only one caller can settle it. */
@Injectable()
export class Operations {
  constructor(private readonly database: Database) {}

  async add(operation: Operation, leaseUntil: Date, now: Date): Promise<void> {
    const { id, paymentId, kind, amount, status, gatewayKey, unanswered, reason, isFinal, refundId } = operation;
    await this.database.query(
      `INSERT INTO payments.operations
         (id, payment_id, kind, amount, status, gateway_key, attempts, reason, is_final, refund_id,
          lease_until, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, paymentId, kind, amount, status, gatewayKey, unanswered, reason, isFinal, refundId, leaseUntil, now],
    );
  }

  /** The operation, to whoever gets it, if it is pending and nobody else is asking the gateway about it. */
  async takeLease(id: string, now: Date, until: Date): Promise<Operation | undefined> {
    const [operation] = await this.database.query<Operation>(
      `UPDATE payments.operations SET lease_until = $3
       WHERE id = $1 AND status = 'pending' AND lease_until <= $2 RETURNING ${OPERATION}`,
      [id, now, until],
    );
    return operation;
  }

  /** Nobody asks the gateway about it again before then. */
  async postpone(id: string, until: Date): Promise<void> {
    await this.database.query(
      `UPDATE payments.operations SET lease_until = $2, attempts = attempts + 1 WHERE id = $1 AND status = 'pending'`,
      [id, until],
    );
  }

  /** Writes the end of a pending operation; false when somebody else has written it already. */
  async settle(id: string, status: 'succeeded' | 'failed', declineCode: string | null): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE payments.operations SET status = $2, decline_code = $3, lease_until = NULL
       WHERE id = $1 AND status = 'pending' RETURNING id`,
      [id, status, declineCode],
    );
    return rows.length > 0;
  }

  /** A refund of that key that was done has come back: it has failed. Undefined when there is none, or it is known. */
  async returnRefund(gatewayKey: string, declineCode: string, now: Date): Promise<Operation | undefined> {
    const [operation] = await this.database.query<Operation>(
      `UPDATE payments.operations SET status = 'failed', decline_code = $2, returned_at = $3
       WHERE gateway_key = $1 AND kind = 'refund' AND status = 'succeeded' RETURNING ${OPERATION}`,
      [gatewayKey, declineCode, now],
    );
    return operation;
  }

  /** Whether a refund of the payment ever came back. */
  async hasReturned(paymentId: string): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT FROM payments.operations WHERE payment_id = $1 AND returned_at IS NOT NULL LIMIT 1',
      [paymentId],
    );
    return rows.length > 0;
  }

  /** Ids of operations whose lease ran out by then, the longest waiting first. */
  async overdue(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM payments.operations WHERE lease_until <= $1 ORDER BY lease_until LIMIT $2',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
