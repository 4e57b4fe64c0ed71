var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { GetOrderPayments } from '../contract/get-order-payments.query.js';
let GetOrderPaymentsHandler = class GetOrderPaymentsHandler {
    constructor(database) {
        this.database = database;
    }
    execute({ orderId }) {
        return this.database.query(`SELECT id AS "paymentId", order_id AS "orderId", gateway, status, currency, amount, authorized, captured, refunded,
              decline_code AS "declineCode", next_action AS "nextAction"
       FROM payments.payments WHERE order_id = $1 ORDER BY id`, [orderId]);
    }
};
GetOrderPaymentsHandler = __decorate([
    QueryHandler(GetOrderPayments),
    __metadata("design:paramtypes", [Database])
], GetOrderPaymentsHandler);
export { GetOrderPaymentsHandler };
//# sourceMappingURL=get-order-payments.handler.js.map