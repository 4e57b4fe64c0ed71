var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DisputeClosed } from '../contract/dispute-closed.event.js';
import { DisputeOpened } from '../contract/dispute-opened.event.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { entriesOf } from '../domain/ledger.js';
/** The name of the subscriber that books facts, and what it books. */
export const LEDGER_SUBSCRIBER = 'payments-ledger';
export const MONEY_FACTS = [
    PaymentAuthorized,
    PaymentCaptured,
    PaymentVoided,
    PaymentRefunded,
    DisputeOpened,
    DisputeClosed,
].map(({ type }) => type);
/** payments.ledger_transactions and payments.ledger_entries. */
let Ledger = class Ledger {
    constructor(database) {
        this.database = database;
    }
    /** Which of these sources have no transaction. */
    async notBooked(sources) {
        const rows = await this.database.query(`SELECT source FROM unnest($1::text[]) AS source
       WHERE NOT EXISTS (SELECT FROM payments.ledger_transactions l WHERE l.source = source.source)`, [sources]);
        return new Set(rows.map(({ source }) => source));
    }
    /** Books what is not booked yet, in one statement; nothing moved (an amount of 0) is nothing to book. */
    async book(bookings) {
        const transactions = bookings
            .filter(({ amount }) => amount > 0)
            .map(({ kind, amount, ...rest }) => ({ ...rest, id: newId(), kind, entries: entriesOf(kind, amount) }));
        if (transactions.length === 0)
            return;
        await this.database.query(`WITH given AS (
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
       CROSS JOIN LATERAL jsonb_array_elements(given.entries) WITH ORDINALITY AS entry(value, line)`, [JSON.stringify(transactions)]);
    }
};
Ledger = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Ledger);
export { Ledger };
//# sourceMappingURL=ledger.records.js.map