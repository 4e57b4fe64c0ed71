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
import { Metrics } from '../../../platform/observability/metrics.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { COMPARISONS } from './comparisons.js';
/** More differences than this in one run are a trouble of another kind; the next run finds the others. */
const MOST_OF_A_KIND = 10_000;
/** payments.reconciliation_breaks. */
let Breaks = class Breaks {
    constructor(database, metrics) {
        this.database = database;
        metrics.gauge('reconciliation_breaks_open', 'Differences that nobody has resolved yet', () => this.countOpen());
    }
    /** All differences in the window, by one statement for each kind. */
    async compare({ from, to, gateways }) {
        const found = [];
        for (const comparison of COMPARISONS) {
            const sql = `SELECT * FROM (${comparison}) AS found LIMIT ${MOST_OF_A_KIND}`;
            found.push(...(await this.database.query(sql, [from, to, gateways])));
        }
        return found;
    }
    /**
     * Opens breaks that are not open yet, and notes for all that they were seen; what staff have resolved stays so.
     * Answers how many are new.
     */
    async open(found, seenBy) {
        const rows = await this.database.query(`INSERT INTO payments.reconciliation_breaks AS known (id, kind, subject, status, gateway, payment_id, order_id,
         gateway_transaction_id, gateway_reference, expected, expected_currency, found, found_currency, at, opened_by, seen_by)
       SELECT id, kind, subject, 'open', gateway, "paymentId", "orderId", "gatewayTransactionId", "gatewayReference", expected,
         "expectedCurrency", found, "foundCurrency", at, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, kind text, subject text, gateway text, "paymentId" uuid, "orderId" uuid,
         "gatewayTransactionId" text, "gatewayReference" text, expected bigint, "expectedCurrency" text, found bigint,
         "foundCurrency" text, at timestamptz)
       WHERE NOT EXISTS (SELECT FROM payments.reconciliation_breaks b
         WHERE b.kind = f.kind AND b.subject = f.subject AND b.resolution = 'staff')
       ON CONFLICT (kind, subject) WHERE status = 'open' DO UPDATE SET seen_by = excluded.seen_by
       RETURNING xmax = 0 AS is_new`, [JSON.stringify(found.map((one) => ({ id: newId(), ...one }))), seenBy]);
        return rows.filter(({ is_new }) => is_new).length;
    }
    /** A break that has been seen to. */
    async resolve(kind, subject, resolution) {
        await this.database.query(`UPDATE payments.reconciliation_breaks SET status = 'resolved', resolved_at = now(), resolution = $3
       WHERE kind = $1 AND subject = $2 AND status = 'open'`, [kind, subject, resolution]);
    }
    /** Resolves what this run looked at and did not find again; answers how many. */
    async resolveGone({ from, to, gateways }, run) {
        const rows = await this.database.query(`UPDATE payments.reconciliation_breaks SET status = 'resolved', resolved_at = now(), resolution = 'gone'
       WHERE status = 'open' AND seen_by IS DISTINCT FROM $4 AND at >= $1 AND at < $2
         AND (gateway IS NULL OR gateway = ANY($3)) AND kind <> ALL($5) RETURNING id`, [from, to, gateways, run, FOR_PEOPLE]);
        return rows.length;
    }
    /** Resolves gaps that the ledger has closed since; answers how many. */
    async resolveBooked() {
        const rows = await this.database.query(`UPDATE payments.reconciliation_breaks b SET status = 'resolved', resolved_at = now(), resolution = 'gone'
       WHERE status = 'open' AND kind = 'ledger_gap'
         AND EXISTS (SELECT FROM payments.ledger_transactions l WHERE l.source = b.subject) RETURNING id`);
        return rows.length;
    }
    async countOpen() {
        const sql = `SELECT count(*) AS n FROM payments.reconciliation_breaks WHERE status = 'open'`;
        return (await this.database.query(sql))[0].n;
    }
    /** When the oldest open break that a run can find again happened. */
    async oldestOpen() {
        const [row] = await this.database.query(`SELECT min(at) AS at FROM payments.reconciliation_breaks WHERE status = 'open' AND kind <> ALL($1)`, [FOR_PEOPLE]);
        return row?.at ?? undefined;
    }
};
Breaks = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Metrics])
], Breaks);
export { Breaks };
/** No comparison finds these: they are told. */
const FOR_PEOPLE = ['ledger_gap', 'unknown_dispute', 'questioned_answer'];
//# sourceMappingURL=break.records.js.map