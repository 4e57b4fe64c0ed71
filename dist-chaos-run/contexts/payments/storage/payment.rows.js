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
export const PAYMENT_COLUMNS = `p.id, p.version, p.order_id, p.gateway, p.gateway_reference, p.status, p.currency, p.amount,
  p.authorized, p.captured, p.refunded, p.voided, p.disputed, p.pending_capture, p.pending_refund, p.pending_void, p.decline_code,
  p.next_action, p.created_at`;
const OPERATIONS = `COALESCE((
  SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'amount', o.amount, 'status', o.status,
    'reason', o.reason, 'decline_code', o.decline_code, 'created_at', o.created_at) ORDER BY o.id)
  FROM payments.operations o WHERE o.payment_id = p.id), '[]') AS operations`;
/** Payments as rows to be shown; one statement. */
let PaymentRows = class PaymentRows {
    constructor(database) {
        this.database = database;
    }
    async withOperations(id) {
        const [row] = await this.database.query(`SELECT ${PAYMENT_COLUMNS}, ${OPERATIONS} FROM payments.payments p WHERE p.id = $1`, [id]);
        return row;
    }
};
PaymentRows = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], PaymentRows);
export { PaymentRows };
//# sourceMappingURL=payment.rows.js.map