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
/** payments.order_refunds: which refunds of whole orders were begun, so that an id acts once. */
let OrderRefunds = class OrderRefunds {
    constructor(database) {
        this.database = database;
    }
    /** Locks the order's payments until the transaction ends, and answers what each could give back, the latest first. */
    async lockPayments(orderId) {
        return this.database.query(`SELECT id AS "paymentId", currency,
         authorized - captured - voided - pending_capture - pending_void AS capturable,
         captured - refunded - pending_refund AS refundable
       FROM payments.payments WHERE order_id = $1 ORDER BY id DESC FOR UPDATE`, [orderId]);
    }
    /** That refund was begun before. */
    async has(id) {
        return (await this.database.query('SELECT FROM payments.order_refunds WHERE id = $1', [id])).length > 0;
    }
    async add({ refundId, orderId, amount, currency, from, reason }, now) {
        await this.database.query(`INSERT INTO payments.order_refunds (id, order_id, amount, currency, takes_from, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`, [refundId, orderId, amount, currency, from, reason, now]);
    }
};
OrderRefunds = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], OrderRefunds);
export { OrderRefunds };
//# sourceMappingURL=order-refund.records.js.map