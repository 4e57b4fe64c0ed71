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
import { toTransferView, TRANSFER_COLUMNS, TRANSFERS, } from '../views/transfer.view.js';
/** Transfers, filtered and paged. One SQL statement. */
export class ListTransfers extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
function whereSql({ status, from, to }) {
    const values = [];
    const place = (code) => `(SELECT id FROM inventory.locations WHERE code = $${values.push(code)})`;
    const conditions = [
        status && `transfer.status = $${values.push(status)}`,
        from && `transfer.from_location_id = ${place(from)}`,
        to && `transfer.to_location_id = ${place(to)}`,
    ];
    return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}
let ListTransfersHandler = class ListTransfersHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = whereSql(query);
        const list = keyset(query, {
            sorts: { created_at: { sql: 'transfer.created_at', type: 'timestamptz' } },
            defaultSort: '-created_at',
            id: { sql: 'transfer.id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${TRANSFER_COLUMNS}, ${list.place} FROM ${TRANSFERS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = query.count && (await this.count(where, values));
        return list.page(rows, toTransferView, count);
    }
    async count(where, values) {
        const [row] = await this.database.query(`SELECT count(*) FROM inventory.transfers AS transfer WHERE ${where}`, values);
        return row.count;
    }
};
ListTransfersHandler = __decorate([
    QueryHandler(ListTransfers),
    __metadata("design:paramtypes", [Database])
], ListTransfersHandler);
export { ListTransfersHandler };
//# sourceMappingURL=list-transfers.handler.js.map