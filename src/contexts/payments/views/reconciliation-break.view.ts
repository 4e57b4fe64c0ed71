import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { BREAK_KINDS, type BreakKind, type Resolution, RESOLUTIONS } from '../domain/reconciliation-break.js';

export const BREAK_STATUSES = ['open', 'resolved'] as const;

/** A difference as staff see it. */
export class ReconciliationBreakView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: BREAK_KINDS }) kind: BreakKind;
  @ApiProperty({ enum: BREAK_STATUSES }) status: (typeof BREAK_STATUSES)[number];
  @ApiProperty({ nullable: true, type: String, example: 'stripe' }) gateway: string | null;
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) payment_id: string | null;
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) order_id: string | null;
  @ApiProperty({ nullable: true, type: String, description: "The gateway's id of what it did" })
  gateway_transaction_id: string | null;
  @ApiProperty({ nullable: true, type: String, description: "The gateway's name of the payment" })
  gateway_reference: string | null;
  @ApiProperty({ nullable: true, type: MoneyDto, description: 'What the shop has' }) expected: MoneyDto | null;
  @ApiProperty({ nullable: true, type: MoneyDto, description: 'What the other side has' }) found: MoneyDto | null;
  @ApiProperty({ format: 'date-time', description: 'When what differs happened' }) at: string;
  @ApiProperty({ format: 'date-time' }) opened_at: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) resolved_at: string | null;
  @ApiProperty({
    ...{ nullable: true, type: String, enum: [...RESOLUTIONS, null] },
    description:
      '`gone`: a later run found all well; `settled`, `booked`, `released`: a run saw to it itself; `staff`: by hand',
  })
  resolution: Resolution | null;
  @ApiProperty({ nullable: true, type: String, description: 'What staff noted' }) note: string | null;
}

export const BREAK_COLUMNS = `b.id, b.kind, b.status, b.gateway, b.payment_id, b.order_id, b.gateway_transaction_id,
  b.gateway_reference, b.expected, b.expected_currency, b.found, b.found_currency, b.at, b.opened_at, b.resolved_at,
  b.resolution, b.note`;

type Untouched = 'id' | 'kind' | 'status' | 'gateway' | 'payment_id' | 'order_id' | 'gateway_transaction_id';

export interface BreakRow extends Pick<
  ReconciliationBreakView,
  Untouched | 'gateway_reference' | 'resolution' | 'note'
> {
  expected: number | null;
  expected_currency: string | null;
  found: number | null;
  found_currency: string | null;
  at: Date;
  opened_at: Date;
  resolved_at: Date | null;
}

export function toBreakView(row: BreakRow): ReconciliationBreakView {
  const { id, kind, status, gateway, payment_id, order_id, gateway_transaction_id, gateway_reference } = row;
  return {
    ...{ id, kind, status, gateway, payment_id, order_id, gateway_transaction_id, gateway_reference },
    expected: money(row.expected, row.expected_currency),
    found: money(row.found, row.found_currency),
    at: row.at.toISOString(),
    opened_at: row.opened_at.toISOString(),
    resolved_at: row.resolved_at?.toISOString() ?? null,
    ...{ resolution: row.resolution, note: row.note },
  };
}

function money(amount: number | null, currency: string | null): MoneyDto | null {
  return amount === null || currency === null ? null : { amount, currency };
}
