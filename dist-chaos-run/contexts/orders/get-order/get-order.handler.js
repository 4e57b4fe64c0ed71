var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { GetOrderPayments } from '../../payments/contract/get-order-payments.query.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { OrderTable } from '../storage/order.table.js';
/** One order with its payments; with a `tokenHash` only for its holder. Throws `OrderNotFound`. Two SQL statements. */
export class GetOrder extends Query {
    constructor(orderId, tokenHash) {
        super();
        this.orderId = orderId;
        this.tokenHash = tokenHash;
    }
}
const SELECT = `SELECT ${selectList(OrderTable)} FROM orders.orders WHERE id = $1 AND ($2::text IS NULL OR token_hash = $2)`;
let GetOrderHandler = class GetOrderHandler {
    constructor(database, queries) {
        this.database = database;
        this.queries = queries;
    }
    async execute({ orderId, tokenHash }) {
        const [order] = await this.database.query(SELECT, [orderId, tokenHash ?? null]);
        if (!order)
            throw new OrderNotFound();
        return { order, payments: await this.queries.execute(new GetOrderPayments(orderId)) };
    }
};
GetOrderHandler = __decorate([
    QueryHandler(GetOrder),
    __metadata("design:paramtypes", [Database,
        QueryBus])
], GetOrderHandler);
export { GetOrderHandler };
//# sourceMappingURL=get-order.handler.js.map