import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type DisputeStatus } from '../contract/gateway-news.js';
import { DISPUTE_STATUSES } from '../domain/dispute.js';

/** A dispute as staff see it. */
export class DisputeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) payment_id: string;
  @ApiProperty({ format: 'uuid' }) order_id: string;
  @ApiProperty({ example: 'stripe' }) gateway: string;
  @ApiProperty({ description: "The gateway's own name for it; evidence is handed in there" })
  gateway_dispute_id: string;
  @ApiProperty({
    enum: DISPUTE_STATUSES,
    description:
      '`inquiry`: somebody asks, and no money has moved; it is closed, or becomes `open`: money was taken back until the bank decides',
  })
  status: DisputeStatus;
  @ApiProperty({ description: 'What the buyer disputes' }) amount: MoneyDto;
  @ApiProperty({ description: 'What of it no refund can give back once more' }) held: MoneyDto;
  @ApiProperty({ nullable: true, type: String, example: 'product_not_received' }) reason: string | null;
  @ApiProperty({ format: 'date-time' }) opened_at: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) closed_at: string | null;
}

/** What disputes hold of a payment is the older ones' first. */
const HELD = `CASE WHEN d.status IN ('open', 'lost') THEN greatest(0, least(d.amount,
  (SELECT disputed FROM payments.payments WHERE id = d.payment_id) - (SELECT coalesce(sum(older.amount), 0)::bigint
    FROM payments.disputes older WHERE older.payment_id = d.payment_id AND older.status IN ('open', 'lost')
      AND (older.opened_at, older.id) < (d.opened_at, d.id)))) ELSE 0 END`;

export const DISPUTE_COLUMNS = `d.id, d.payment_id, d.order_id, d.gateway, d.gateway_dispute_id, d.status, d.currency,
  d.amount, ${HELD} AS held, d.reason, d.opened_at, d.closed_at`;

export interface DisputeRow {
  id: string;
  payment_id: string;
  order_id: string;
  gateway: string;
  gateway_dispute_id: string;
  status: DisputeStatus;
  currency: string;
  amount: number;
  held: number;
  reason: string | null;
  opened_at: Date;
  closed_at: Date | null;
}

export function toDisputeView({ currency, amount, held, opened_at, closed_at, ...row }: DisputeRow): DisputeView {
  const { id, payment_id, order_id, gateway, gateway_dispute_id, status, reason } = row;
  return {
    ...{ id, payment_id, order_id, gateway, gateway_dispute_id, status },
    amount: { amount, currency },
    held: { amount: held, currency },
    reason,
    opened_at: opened_at.toISOString(),
    closed_at: closed_at?.toISOString() ?? null,
  };
}
