import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { Attempt } from '../domain/attempt.js';
import { Funds } from '../domain/funds.js';
import { Payment } from '../domain/payment.js';

const FundsColumns = new EntitySchema<Funds>({
  name: 'PaymentFunds',
  target: Funds,
  columns: {
    authorized: { type: 'bigint' },
    captured: { type: 'bigint' },
    refunded: { type: 'bigint' },
    voided: { type: 'bigint' },
    unreleased: { type: 'bigint' },
    claimed: { type: 'bigint' },
    disputed: { type: 'bigint' },
    pendingCapture: { name: 'pending_capture', type: 'bigint' },
    pendingRefund: { name: 'pending_refund', type: 'bigint' },
    pendingVoid: { name: 'pending_void', type: 'bigint' },
  } as Record<string, EntitySchemaColumnOptions>,
});

const AttemptColumns = new EntitySchema<Attempt>({
  name: 'PaymentAttempt',
  target: Attempt,
  columns: {
    status: { type: 'text' },
    token: { type: 'text', nullable: true },
    saveFor: { name: 'save_for', type: 'text', nullable: true },
    reference: { name: 'gateway_reference', type: 'text', nullable: true },
    unanswered: { name: 'attempts', type: 'integer' },
    isUnwanted: { name: 'unwanted', type: 'boolean' },
    cameUnwanted: { name: 'came_unwanted', type: 'boolean' },
    leaseUntil: { name: 'lease_until', type: 'timestamptz', nullable: true },
    declineCode: { name: 'decline_code', type: 'text', nullable: true },
    nextAction: { name: 'next_action', type: 'jsonb', nullable: true },
    questionedAs: { name: 'questioned_as', type: 'text', nullable: true },
  } as Record<string, EntitySchemaColumnOptions>,
});

const columns: Record<string, EntitySchemaColumnOptions> = {
  id: { type: 'uuid', primary: true },
  version: { type: 'integer' },
  orderId: { name: 'order_id', type: 'uuid' },
  gateway: { type: 'text' },
  gatewayKey: { name: 'gateway_key', type: 'text' },
  currency: { type: 'text' },
  amount: { type: 'bigint' },
  part: { type: 'integer' },
  capture: { name: 'capture_mode', type: 'text' },
  returnUrl: { name: 'return_url', type: 'text', nullable: true },
  createdAt: { name: 'created_at', type: 'timestamptz' },
};

/** Payment <-> payments.payments, one row each. */
export const PaymentTable = new EntitySchema<Payment>({
  name: 'Payment',
  target: Payment as never,
  schema: 'payments',
  tableName: 'payments',
  columns: columns as never,
  embeddeds: {
    attempt: { schema: AttemptColumns, prefix: false },
    funds: { schema: FundsColumns, prefix: false },
  } as never,
});
