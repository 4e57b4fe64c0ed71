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
import { filtered } from '../storage/filtered.js';
import { BREAK_COLUMNS, toBreakView, } from '../views/reconciliation-break.view.js';
/** Breaks for staff. One SQL statement; a second one counts when asked to. */
export class ListReconciliationBreaks extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
const FILTERS = { status: 'b.status =', kind: 'b.kind =', gateway: 'b.gateway =', payment_id: 'b.payment_id =' };
let ListReconciliationBreaksHandler = class ListReconciliationBreaksHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = filtered(query, FILTERS);
        const list = keyset(query, {
            sorts: { opened_at: { sql: 'b.opened_at', type: 'timestamptz' } },
            defaultSort: '-opened_at',
            id: { sql: 'b.id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${BREAK_COLUMNS}, ${list.place} FROM payments.reconciliation_breaks b
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toBreakView, query.count && (await this.count(where, values)));
    }
    async count(where, values) {
        const sql = `SELECT count(*) FROM payments.reconciliation_breaks b WHERE ${where}`;
        const [row] = await this.database.query(sql, values);
        return row.count;
    }
};
ListReconciliationBreaksHandler = __decorate([
    QueryHandler(ListReconciliationBreaks),
    __metadata("design:paramtypes", [Database])
], ListReconciliationBreaksHandler);
export { ListReconciliationBreaksHandler };
//# sourceMappingURL=list-reconciliation-breaks.handler.js.map