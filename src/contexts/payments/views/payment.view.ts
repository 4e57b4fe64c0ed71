import { ApiProperty } from '@nestjs/swagger';
import { type Money } from '../../../platform/domain/money.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type NextAction } from '../contract/authorize-payment.command.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type OperationKind, type OperationStatus } from '../domain/operation.js';

export const PAYMENT_STATUSES: readonly PaymentStatus[] = [
  'pending',
  'requires_action',
  'authorized',
  'captured',
  'declined',
  'voided',
];

export class PaymentNextAction {
  @ApiProperty({ enum: ['redirect'] }) type: 'redirect';
  @ApiProperty({ format: 'uri' }) url: string;
}

/** A payment as staff see it. */
export class PaymentSummary {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'uuid' }) order_id: string;
  @ApiProperty({ example: 'sandbox' }) gateway: string;
  @ApiProperty({ nullable: true, type: String, description: "The gateway's own name for it" })
  gateway_reference: string | null;
  @ApiProperty({ enum: PAYMENT_STATUSES, description: '`captured` means in whole or in part' }) status: PaymentStatus;
  @ApiProperty({ description: 'What the order asked for' }) amount: MoneyDto;
  @ApiProperty({ description: 'What the gateway set aside' }) authorized: MoneyDto;
  @ApiProperty({ description: 'What was taken' }) captured: MoneyDto;
  @ApiProperty({ description: 'What of it went back' }) refunded: MoneyDto;
  @ApiProperty({ description: 'What was let go without being taken' }) voided: MoneyDto;
  @ApiProperty({ description: "What buyers' banks hold or took back" }) disputed: MoneyDto;
  @ApiProperty({ description: 'What a capture can still take' }) capturable: MoneyDto;
  @ApiProperty({ description: 'What a refund can still give back' }) refundable: MoneyDto;
  @ApiProperty({ nullable: true, type: String, example: 'insufficient_funds' }) decline_code: string | null;
  @ApiProperty({ nullable: true, type: PaymentNextAction }) next_action: PaymentNextAction | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** A capture, refund or void. */
export class PaymentOperation {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['capture', 'refund', 'void'] }) kind: OperationKind;
  @ApiProperty() amount: MoneyDto;
  @ApiProperty({ enum: ['pending', 'succeeded', 'failed'], description: '`pending`: the gateway has not answered yet' })
  status: OperationStatus;
  @ApiProperty({ nullable: true, type: String }) reason: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'Why the gateway refused' }) decline_code: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** A capture, refund or void, with the payment as it stands after it. */
export class PerformedOperation extends PaymentOperation {
  @ApiProperty() payment: PaymentSummary;
}

export class PaymentDetails extends PaymentSummary {
  @ApiProperty({ type: [PaymentOperation], description: 'Oldest first' }) operations: PaymentOperation[];
}

/** Rows as the storage answers them; amounts in minor units. */
export interface PaymentRow {
  id: string;
  version: number;
  order_id: string;
  gateway: string;
  gateway_reference: string | null;
  status: PaymentStatus;
  currency: string;
  amount: number;
  authorized: number;
  captured: number;
  refunded: number;
  voided: number;
  disputed: number;
  pending_capture: number;
  pending_refund: number;
  pending_void: number;
  decline_code: string | null;
  next_action: NextAction | null;
  created_at: Date;
}

export interface OperationRow {
  id: string;
  kind: OperationKind;
  amount: number;
  status: OperationStatus;
  reason: string | null;
  decline_code: string | null;
  created_at: Date | string;
}

export function toPaymentSummary(row: PaymentRow): PaymentSummary {
  const { id, version, order_id, gateway, gateway_reference, status, decline_code, next_action } = row;
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return {
    ...{ id, version, order_id, gateway, gateway_reference, status },
    amount: money(row.amount),
    authorized: money(row.authorized),
    captured: money(row.captured),
    refunded: money(row.refunded),
    voided: money(row.voided),
    disputed: money(row.disputed),
    capturable: money(row.authorized - row.captured - row.voided - row.pending_capture - row.pending_void),
    refundable: money(row.captured - row.refunded - row.disputed - row.pending_refund),
    ...{ decline_code, next_action },
    created_at: row.created_at.toISOString(),
  };
}

export function toPaymentOperation(row: OperationRow, currency: string): PaymentOperation {
  const { id, kind, amount, status, reason, decline_code, created_at } = row;
  return {
    ...{ id, kind, status, reason, decline_code },
    amount: { amount, currency },
    created_at: new Date(created_at).toISOString(),
  };
}
