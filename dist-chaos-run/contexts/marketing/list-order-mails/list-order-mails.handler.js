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
import { keyset } from '../../../platform/http/keyset.js';
import { DescribeOrder } from '../../orders/contract/describe-order.query.js';
import { OrderUnknown } from '../domain/marketing.errors.js';
import { ORDER_MAIL_COLUMNS, ORDER_MAILS } from '../storage/order-mails.js';
import { toOrderMailView } from '../views/order-mail.view.js';
/** The letters about one order. One SQL statement, a second to count, and one to tell an order without any from none. */
export class ListOrderMails extends Query {
    constructor(orderId, query) {
        super();
        this.orderId = orderId;
        this.query = query;
    }
}
const WHERE = 'order_id = $1 AND ($2::text IS NULL OR kind = $2)';
let ListOrderMailsHandler = class ListOrderMailsHandler {
    constructor(database, queries) {
        this.database = database;
        this.queries = queries;
    }
    async execute({ orderId, query }) {
        const values = [orderId, query.kind ?? null];
        const list = keyset(query, {
            sorts: { planned_at: { sql: 'planned_at', type: 'timestamptz' } },
            defaultSort: '-planned_at',
            id: { sql: 'id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${ORDER_MAIL_COLUMNS}, ${list.place} FROM ${ORDER_MAILS}
       WHERE ${WHERE} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        if (rows.length === 0 && !(await this.queries.execute(new DescribeOrder(orderId))))
            throw new OrderUnknown();
        return list.page(rows, toOrderMailView, query.count && (await this.count(values)));
    }
    async count(values) {
        const sql = `SELECT count(*) FROM marketing.order_mails WHERE ${WHERE}`;
        const [row] = await this.database.query(sql, values);
        return row.count;
    }
};
ListOrderMailsHandler = __decorate([
    QueryHandler(ListOrderMails),
    __metadata("design:paramtypes", [Database,
        QueryBus])
], ListOrderMailsHandler);
export { ListOrderMailsHandler };
//# sourceMappingURL=list-order-mails.handler.js.map