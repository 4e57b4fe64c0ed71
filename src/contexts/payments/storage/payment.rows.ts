import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type OperationRow, type PaymentRow } from '../views/payment.view.js';

export const PAYMENT_COLUMNS = `p.id, p.version, p.order_id, p.gateway, p.gateway_reference, p.status, p.currency, p.amount,
  p.authorized, p.captured, p.refunded, p.voided, p.disputed, p.pending_capture, p.pending_refund, p.pending_void, p.decline_code,
  p.next_action, p.created_at`;

const OPERATIONS = `COALESCE((
  SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'amount', o.amount, 'status', o.status,
    'reason', o.reason, 'decline_code', o.decline_code, 'created_at', o.created_at) ORDER BY o.id)
  FROM payments.operations o WHERE o.payment_id = p.id), '[]') AS operations`;

/** Payments as rows to be shown; one statement. */
@Injectable()
export class PaymentRows {
  constructor(private readonly database: Database) {}

  async withOperations(id: string): Promise<(PaymentRow & { operations: OperationRow[] }) | undefined> {
    const [row] = await this.database.query<PaymentRow & { operations: OperationRow[] }>(
      `SELECT ${PAYMENT_COLUMNS}, ${OPERATIONS} FROM payments.payments p WHERE p.id = $1`,
      [id],
    );
    return row;
  }
}
