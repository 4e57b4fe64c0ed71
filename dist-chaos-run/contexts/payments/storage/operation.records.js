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
const OPERATION = `id, payment_id AS "paymentId", kind, amount, status, gateway_key AS "gatewayKey", attempts, reason,
  decline_code AS "declineCode", is_final AS "isFinal", refund_id AS "refundId"`;
/** payments.operations: captures, refunds and voids. Only a pending one changes, and only one caller can settle it. */
let Operations = class Operations {
    constructor(database) {
        this.database = database;
    }
    async add(operation, leaseUntil, now) {
        const { id, paymentId, kind, amount, status, gatewayKey, attempts, reason, isFinal, refundId } = operation;
        await this.database.query(`INSERT INTO payments.operations
         (id, payment_id, kind, amount, status, gateway_key, attempts, reason, is_final, refund_id,
          lease_until, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, [id, paymentId, kind, amount, status, gatewayKey, attempts, reason, isFinal, refundId, leaseUntil, now]);
    }
    /** The operation, to whoever gets it, if it is pending and nobody else is asking the gateway about it. */
    async takeLease(id, now, until) {
        const [operation] = await this.database.query(`UPDATE payments.operations SET lease_until = $3, attempts = attempts + 1
       WHERE id = $1 AND status = 'pending' AND lease_until <= $2 RETURNING ${OPERATION}`, [id, now, until]);
        return operation;
    }
    /** Nobody asks the gateway about it again before then. */
    async postpone(id, until) {
        await this.database.query(`UPDATE payments.operations SET lease_until = $2 WHERE id = $1 AND status = 'pending'`, [
            id,
            until,
        ]);
    }
    /** Writes the end of a pending operation; false when somebody else has written it already. */
    async settle(id, status, declineCode) {
        const rows = await this.database.query(`UPDATE payments.operations SET status = $2, decline_code = $3, lease_until = NULL
       WHERE id = $1 AND status = 'pending' RETURNING id`, [id, status, declineCode]);
        return rows.length > 0;
    }
    /** Ids of operations whose lease ran out by then, the longest waiting first. */
    async overdue(now, limit) {
        const rows = await this.database.query('SELECT id FROM payments.operations WHERE lease_until <= $1 ORDER BY lease_until LIMIT $2', [now, limit]);
        return rows.map(({ id }) => id);
    }
};
Operations = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Operations);
export { Operations };
//# sourceMappingURL=operation.records.js.map