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
/** payments.disputes. */
let Disputes = class Disputes {
    constructor(database) {
        this.database = database;
    }
    /** The dispute that a gateway knows by that id, locked until the running transaction ends. */
    async atGateway(gateway, gatewayDisputeId) {
        const [row] = await this.database.query(`SELECT id, status, amount, held FROM payments.disputes WHERE gateway = $1 AND gateway_dispute_id = $2 FOR UPDATE`, [gateway, gatewayDisputeId]);
        return row;
    }
    /** Keeps a dispute that holds nothing yet; false when it is known, having waited for whoever else was adding it. */
    async add(dispute) {
        const { id, paymentId, orderId, gateway, gatewayDisputeId, currency, amount, reason, openedAt } = dispute;
        const rows = await this.database.query(`INSERT INTO payments.disputes
         (id, payment_id, order_id, gateway, gateway_dispute_id, status, currency, amount, held, reason, opened_at)
       VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, 0, $8, $9)
       ON CONFLICT ON CONSTRAINT disputes_at_gateway DO NOTHING RETURNING id`, [id, paymentId, orderId, gateway, gatewayDisputeId, currency, amount, reason, openedAt]);
        return rows.length > 0;
    }
    async hold(id, held) {
        await this.database.query('UPDATE payments.disputes SET held = $2 WHERE id = $1', [id, held]);
    }
    /** Writes the bank's decision; a second one changes nothing. */
    async close(id, status, at) {
        await this.database.query(`UPDATE payments.disputes SET status = $2, closed_at = $3 WHERE id = $1 AND status = 'open'`, [id, status, at]);
    }
};
Disputes = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Disputes);
export { Disputes };
//# sourceMappingURL=dispute.records.js.map