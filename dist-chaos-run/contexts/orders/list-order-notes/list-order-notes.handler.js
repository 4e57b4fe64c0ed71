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
import { keyset } from '../../../platform/http/keyset.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { toOrderNote } from '../views/order-note.view.js';
/** What staff noted about an order. One SQL statement, two for an order without notes or to count. Throws `OrderNotFound`. */
export class ListOrderNotes extends Query {
    constructor(orderId, query) {
        super();
        this.orderId = orderId;
        this.query = query;
    }
}
let ListOrderNotesHandler = class ListOrderNotesHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ orderId, query }) {
        const list = keyset(query, {
            sorts: { created_at: { sql: 'created_at', type: 'timestamptz' } },
            defaultSort: '-created_at',
            id: { sql: 'id', type: 'uuid' },
            values: [orderId],
        });
        const rows = await this.database.query(`SELECT id, text, customer_visible, author, created_at, ${list.place} FROM orders.notes
       WHERE order_id = $1 AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        if (rows.length === 0)
            await this.refuseUnknown(orderId);
        return list.page(rows, toOrderNote, query.count && (await this.count(orderId)));
    }
    async refuseUnknown(orderId) {
        const found = await this.database.query('SELECT FROM orders.orders WHERE id = $1', [orderId]);
        if (found.length === 0)
            throw new OrderNotFound();
    }
    async count(orderId) {
        const sql = 'SELECT count(*) FROM orders.notes WHERE order_id = $1';
        const [row] = await this.database.query(sql, [orderId]);
        return row.count;
    }
};
ListOrderNotesHandler = __decorate([
    QueryHandler(ListOrderNotes),
    __metadata("design:paramtypes", [Database])
], ListOrderNotesHandler);
export { ListOrderNotesHandler };
//# sourceMappingURL=list-order-notes.handler.js.map