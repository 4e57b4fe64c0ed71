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
/** payments.gateway_transactions: what gateways have listed, and from when until when that is complete. */
let GatewayTransactions = class GatewayTransactions {
    constructor(database) {
        this.database = database;
    }
    /** Until when a gateway's list is at hand; undefined before the first one. */
    async coveredTo(gateway) {
        const sql = 'SELECT covered_to FROM payments.gateway_listings WHERE gateway = $1';
        return (await this.database.query(sql, [gateway]))[0]?.covered_to;
    }
    /** Keeps a page of a gateway's list; what it tells again stands as it tells it now. */
    async keep(gateway, page) {
        await this.database.query(`INSERT INTO payments.gateway_transactions AS known
         (gateway, kind, id, key, payment_key, reference, amount, currency, fee, occurred_at)
       SELECT DISTINCT ON (kind, id) $1, kind, id, key, "paymentKey", "gatewayReference", amount, currency, fee, "occurredAt"
       FROM jsonb_to_recordset($2::jsonb) AS t(kind text, id text, key text, "paymentKey" text, "gatewayReference" text,
         amount bigint, currency text, fee bigint, "occurredAt" timestamptz)
       ON CONFLICT (gateway, kind, id) DO UPDATE SET amount = excluded.amount, currency = excluded.currency,
         fee = excluded.fee, key = excluded.key, payment_key = excluded.payment_key, reference = excluded.reference
       WHERE (known.amount, known.currency, known.fee, known.reference, known.key, known.payment_key) IS DISTINCT FROM
         (excluded.amount, excluded.currency, excluded.fee, excluded.reference, excluded.key, excluded.payment_key)`, [gateway, JSON.stringify(page)]);
    }
    /** Everything from then until then is kept. A gap to what was listed before starts the coverage anew. */
    async cover(gateway, { from, to }) {
        await this.database.query(`INSERT INTO payments.gateway_listings AS known (gateway, covered_from, covered_to) VALUES ($1, $2, $3)
       ON CONFLICT (gateway) DO UPDATE SET
         covered_from = CASE WHEN excluded.covered_from > known.covered_to THEN excluded.covered_from
           ELSE least(known.covered_from, excluded.covered_from) END,
         covered_to = greatest(known.covered_to, excluded.covered_to)`, [gateway, from, to]);
    }
    /** Finds the payments of transactions that have none yet: by the payment's key, its reference, or an operation's key. */
    async match(gateways, from) {
        for (const match of MATCHES) {
            await this.database.query(`UPDATE payments.gateway_transactions t SET payment_id = found.payment_id FROM (${match}) AS found
         WHERE t.payment_id IS NULL AND t.gateway = ANY($1) AND t.occurred_at >= $2 AND t.gateway = found.gateway
           AND found.name = ${match === BY_REFERENCE ? 't.reference' : match === BY_KEY ? 'coalesce(t.payment_key, t.key)' : 't.key'}`, [gateways, from]);
        }
    }
    /** Fees told since then that are not booked yet, at most `limit`. */
    async unbookedFees(gateways, from, limit) {
        return this.database.query(`SELECT 'fee:' || t.gateway || ':' || t.kind || ':' || t.id AS source, t.gateway, t.payment_id AS "paymentId",
         p.order_id AS "orderId", t.fee AS amount, t.currency, t.occurred_at AS "occurredAt"
       FROM payments.gateway_transactions t LEFT JOIN payments.payments p ON p.id = t.payment_id
       WHERE t.fee > 0 AND t.gateway = ANY($1) AND t.occurred_at >= $2 AND NOT EXISTS (
         SELECT FROM payments.ledger_transactions l WHERE l.source = 'fee:' || t.gateway || ':' || t.kind || ':' || t.id)
       LIMIT $3`, [gateways, from, limit]);
    }
};
GatewayTransactions = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], GatewayTransactions);
export { GatewayTransactions };
const BY_KEY = 'SELECT id AS payment_id, gateway, gateway_key AS name FROM payments.payments';
const BY_REFERENCE = 'SELECT id AS payment_id, gateway, gateway_reference AS name FROM payments.payments';
const BY_OPERATION = `SELECT o.payment_id, p.gateway, o.gateway_key AS name
  FROM payments.operations o JOIN payments.payments p ON p.id = o.payment_id`;
const MATCHES = [BY_KEY, BY_OPERATION, BY_REFERENCE];
//# sourceMappingURL=gateway-transaction.records.js.map