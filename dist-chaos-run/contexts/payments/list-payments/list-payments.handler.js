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
import { PAYMENT_COLUMNS } from '../storage/payment.rows.js';
import { toPaymentSummary } from '../views/payment.view.js';
/** Payments for staff, filtered and paged. One SQL statement; a second one counts when asked to. */
export class ListPayments extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
const FILTERS = ['order_id', 'status'];
let ListPaymentsHandler = class ListPaymentsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const given = FILTERS.filter((name) => query[name] !== undefined);
        const values = given.map((name) => query[name]);
        const where = ['true', ...given.map((name, index) => `p.${name} = $${index + 1}`)].join(' AND ');
        const list = keyset(query, {
            sorts: { created_at: { sql: 'p.created_at', type: 'timestamptz' } },
            defaultSort: '-created_at',
            id: { sql: 'p.id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${PAYMENT_COLUMNS}, ${list.place} FROM payments.payments p
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toPaymentSummary, query.count && (await this.count(where, values)));
    }
    async count(where, values) {
        const sql = `SELECT count(*) FROM payments.payments p WHERE ${where}`;
        const [row] = await this.database.query(sql, values);
        return row.count;
    }
};
ListPaymentsHandler = __decorate([
    QueryHandler(ListPayments),
    __metadata("design:paramtypes", [Database])
], ListPaymentsHandler);
export { ListPaymentsHandler };
//# sourceMappingURL=list-payments.handler.js.map