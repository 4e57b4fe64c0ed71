var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { keyset } from '../../../platform/http/keyset.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { ReturnTable } from '../storage/return.table.js';
import { toReturnView } from '../views/return.view.js';
/** The returns of one order, for its holder. Throws `OrderNotFound`. Two SQL statements, a third to count. */
export class ListOrderReturns extends Query {
    constructor(orderId, tokenHash, query) {
        super();
        this.orderId = orderId;
        this.tokenHash = tokenHash;
        this.query = query;
    }
}
let ListOrderReturnsHandler = class ListOrderReturnsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ orderId, tokenHash, query }) {
        const list = keyset(query, {
            sorts: { requested_at: { sql: 'requested_at', type: 'timestamptz' } },
            defaultSort: '-requested_at',
            id: { sql: 'id', type: 'uuid' },
            values: [orderId],
        });
        const owned = 'SELECT FROM orders.orders WHERE id = $1 AND token_hash = $2';
        if ((await this.database.query(owned, [orderId, tokenHash])).length === 0)
            throw new OrderNotFound();
        const rows = await this.database.query(`SELECT ${selectList(ReturnTable)}, ${list.place} FROM orders.returns
       WHERE order_id = $1 AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toReturnView, query.count && (await this.count(orderId)));
    }
    async count(orderId) {
        const sql = 'SELECT count(*) FROM orders.returns WHERE order_id = $1';
        const [row] = await this.database.query(sql, [orderId]);
        return row.count;
    }
};
ListOrderReturnsHandler = __decorate([
    QueryHandler(ListOrderReturns),
    __metadata("design:paramtypes", [Database])
], ListOrderReturnsHandler);
export { ListOrderReturnsHandler };
//# sourceMappingURL=list-order-returns.handler.js.map