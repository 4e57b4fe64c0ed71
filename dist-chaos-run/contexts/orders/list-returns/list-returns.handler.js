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
import { ReturnTable } from '../storage/return.table.js';
import { toReturnView } from '../views/return.view.js';
/** Returns for staff, filtered and paged. One SQL statement; a second one counts when asked to. */
export class ListReturns extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
/** Each filter's SQL; `$` stands for its parameter. */
const FILTERS = {
    status: 'status = $',
    'status[in]': `status = ANY (string_to_array($, ','))`,
    order_id: 'order_id = $',
    number: 'number = upper($)',
};
let ListReturnsHandler = class ListReturnsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = filtered(query);
        const list = keyset(query, {
            sorts: { requested_at: { sql: 'requested_at', type: 'timestamptz' } },
            defaultSort: '-requested_at',
            id: { sql: 'id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${selectList(ReturnTable)}, ${list.place} FROM orders.returns
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toReturnView, query.count && (await this.count(where, values)));
    }
    async count(where, values) {
        const sql = `SELECT count(*) FROM orders.returns WHERE ${where}`;
        const [row] = await this.database.query(sql, values);
        return row.count;
    }
};
ListReturnsHandler = __decorate([
    QueryHandler(ListReturns),
    __metadata("design:paramtypes", [Database])
], ListReturnsHandler);
export { ListReturnsHandler };
function filtered(query) {
    const values = [];
    const conditions = Object.keys(FILTERS)
        .filter((name) => query[name] !== undefined)
        .map((name) => FILTERS[name].replace('$', `$${values.push(query[name])}`));
    return { where: ['true', ...conditions].join(' AND '), values };
}
//# sourceMappingURL=list-returns.handler.js.map