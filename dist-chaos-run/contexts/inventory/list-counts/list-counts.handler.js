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
import { STOCK_COUNT_COLUMNS, STOCK_COUNTS, toStockCountView, } from '../views/stock-count.view.js';
/** Stock counts, filtered and paged. One SQL statement. */
export class ListCounts extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
function whereSql({ status, location }) {
    const values = [];
    const conditions = [
        status && `count.status = $${values.push(status)}`,
        location && `count.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
    ];
    return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}
let ListCountsHandler = class ListCountsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = whereSql(query);
        const list = keyset(query, {
            sorts: { opened_at: { sql: 'count.opened_at', type: 'timestamptz' } },
            defaultSort: '-opened_at',
            id: { sql: 'count.id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${STOCK_COUNT_COLUMNS}, ${list.place} FROM ${STOCK_COUNTS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const total = query.count && (await this.total(where, values));
        return list.page(rows, ({ place: _, ...row }) => toStockCountView(row), total);
    }
    async total(where, values) {
        const [row] = await this.database.query(`SELECT count(*) AS total FROM inventory.stock_counts AS count WHERE ${where}`, values);
        return row.total;
    }
};
ListCountsHandler = __decorate([
    QueryHandler(ListCounts),
    __metadata("design:paramtypes", [Database])
], ListCountsHandler);
export { ListCountsHandler };
//# sourceMappingURL=list-counts.handler.js.map