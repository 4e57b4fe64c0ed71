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
/** payments.webhooks: messages that were verified. One statement each. */
let Webhooks = class Webhooks {
    constructor(database) {
        this.database = database;
    }
    /** Keeps a message; false when it came before. */
    async add(id, gateway, news) {
        const { eventId, type, paymentKey, gatewayReference, dispute, occurredAt } = news;
        const rows = await this.database.query(`INSERT INTO payments.webhooks (id, gateway, event_id, type, payment_key, gateway_reference, dispute, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT webhooks_event DO NOTHING RETURNING id`, [id, gateway, eventId, type, paymentKey ?? null, gatewayReference ?? null, dispute ?? null, occurredAt]);
        return rows.length > 0;
    }
    /** A message that has not been applied. */
    async unapplied(id) {
        const [row] = await this.database.query(`SELECT id, gateway, payment_key AS "paymentKey", gateway_reference AS "gatewayReference", dispute,
         occurred_at AS "occurredAt" FROM payments.webhooks WHERE id = $1 AND applied_at IS NULL`, [id]);
        return row;
    }
    async applied(id, outcome) {
        await this.database.query('UPDATE payments.webhooks SET applied_at = now(), outcome = $2 WHERE id = $1 AND applied_at IS NULL', [id, outcome]);
    }
    /** Forgets what was applied before then, at most `limit` messages; answers how many. */
    async forget(before, limit) {
        const rows = await this.database.query(`DELETE FROM payments.webhooks WHERE id IN (
         SELECT id FROM payments.webhooks WHERE received_at < $1 AND applied_at IS NOT NULL LIMIT $2) RETURNING id`, [before, limit]);
        return rows.length;
    }
};
Webhooks = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Webhooks);
export { Webhooks };
//# sourceMappingURL=webhook.records.js.map