import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DisputeClosed } from '../contract/dispute-closed.event.js';
import { DisputeOpened } from '../contract/dispute-opened.event.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { RefundReturned } from '../contract/refund-returned.event.js';
import { bookedAs, entriesOf, type LedgerKind } from '../domain/ledger.js';

/** Something to be booked; `amount` in minor units of `currency`, below zero for a `fee` that was given back. */
export interface Booking {
  /** What it comes from, such as `fact:1234`: the same source is booked once. */
  source: string;
  kind: LedgerKind;
  gateway: string;
  paymentId: string | null;
  orderId: string | null;
  amount: number;
  currency: string;
  occurredAt: string;
}

/** The name of the subscriber that books facts, and what it books. */
export const LEDGER_SUBSCRIBER = 'payments-ledger';
export const MONEY_FACTS: readonly string[] = [
  PaymentAuthorized,
  PaymentCaptured,
  PaymentVoided,
  PaymentRefunded,
  RefundReturned,
  DisputeOpened,
  DisputeClosed,
].map(({ type }) => type);

/** payments.ledger_transactions and payments.ledger_entries. */
@Injectable()
export class Ledger {
  constructor(private readonly database: Database) {}

  /** Which of these sources have no transaction. */
  async notBooked(sources: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ source: string }>(
      `SELECT source FROM unnest($1::text[]) AS source
       WHERE NOT EXISTS (SELECT FROM payments.ledger_transactions l WHERE l.source = source.source)`,
      [sources],
    );
    return new Set(rows.map(({ source }) => source));
  }

  /** Books what is not booked yet, in one statement; nothing moved (an amount of 0) is nothing to book. */
  async book(bookings: readonly Booking[]): Promise<void> {
    const transactions = bookings
      .map((booking) => ({ ...booking, ...bookedAs(booking) }))
      .filter(({ amount }) => amount > 0)
      .map(({ kind, amount, ...rest }) => ({ ...rest, id: newId(), kind, entries: entriesOf(kind, amount) }));
    if (transactions.length === 0) return;
    await this.database.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, source text, kind text, gateway text,
           "paymentId" uuid, "orderId" uuid, currency text, "occurredAt" timestamptz, entries jsonb)
       ), booked AS (
         INSERT INTO payments.ledger_transactions (id, source, kind, gateway, payment_id, order_id, occurred_at)
         SELECT id, source, kind, gateway, "paymentId", "orderId", "occurredAt" FROM given
         ON CONFLICT ON CONSTRAINT ledger_source_booked_once DO NOTHING RETURNING id
       )
       INSERT INTO payments.ledger_entries (transaction_id, line, account, gateway, currency, amount)
       SELECT given.id, entry.line, entry.value->>'account', given.gateway, given.currency, (entry.value->>'amount')::bigint
       FROM given JOIN booked USING (id)
       CROSS JOIN LATERAL jsonb_array_elements(given.entries) WITH ORDINALITY AS entry(value, line)`,
      [JSON.stringify(transactions)],
    );
  }
}
