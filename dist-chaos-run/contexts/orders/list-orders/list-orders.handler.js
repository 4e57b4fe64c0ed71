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
/** Orders for staff, filtered and paged. One SQL statement; a second one counts when asked to. */
export class ListOrders extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
/** Sorts behind every other in byte order. */
const LAST_CHARACTER = 'chr(1114111)';
/** Each filter's SQL; `?` stands for its parameter. */
const FILTERS = {
    status: 'status = ?',
    'status[in]': `status = ANY (string_to_array(?, ','))`,
    payment_status: 'payment_status = ?',
    'payment_status[in]': `payment_status = ANY (string_to_array(?, ','))`,
    // a prefix is a range in byte order, so that the index serves it however the statement is planned
    number: `number COLLATE "C" >= upper(?) AND number COLLATE "C" < upper(?) || '~'`,
    email: 'lower(email) COLLATE "C" = lower(?)',
    'email[prefix]': `lower(email) COLLATE "C" >= lower(?) AND lower(email) COLLATE "C" < lower(?) || ${LAST_CHARACTER}`,
    sku: 'skus @> ARRAY[?::text]',
    'placed_at[gte]': 'placed_at >= ?::timestamptz',
    'placed_at[lt]': 'placed_at < ?::timestamptz',
};
let ListOrdersHandler = class ListOrdersHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = filtered(query);
        const list = keyset(query, {
            sorts: { placed_at: { sql: 'placed_at', type: 'timestamptz' }, total: { sql: 'total', type: 'bigint' } },
            defaultSort: '-placed_at',
            id: { sql: 'id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT id, number, status, payment_status, email, total, currency, placed_at,
         (SELECT sum((line->>'quantity')::int) FROM jsonb_array_elements(lines) AS line) AS units, ${list.place}
       FROM orders.orders WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = query.count && (await this.count(where, values));
        return list.page(rows, ({ place: _, total, currency, placed_at, units, ...row }) => ({
            ...row,
            units: Number(units),
            total: { amount: total, currency },
            placed_at: placed_at.toISOString(),
        }), count);
    }
    async count(where, values) {
        const [row] = await this.database.query(`SELECT count(*) FROM orders.orders WHERE ${where}`, values);
        return row.count;
    }
};
ListOrdersHandler = __decorate([
    QueryHandler(ListOrders),
    __metadata("design:paramtypes", [Database])
], ListOrdersHandler);
export { ListOrdersHandler };
function filtered(query) {
    const values = [];
    const conditions = Object.keys(FILTERS)
        .filter((name) => query[name] !== undefined)
        .map((name) => {
        const parameter = `$${values.push(query[name])}`;
        return FILTERS[name].replaceAll('?', () => parameter);
    });
    return { where: ['true', ...conditions].join(' AND '), values };
}
//# sourceMappingURL=list-orders.handler.js.map