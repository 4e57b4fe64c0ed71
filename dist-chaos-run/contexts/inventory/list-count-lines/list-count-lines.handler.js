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
import { StockCountRows } from '../storage/stock-count-rows.js';
/** The lines of one stock count. Two SQL statements: a count that is not there is not an empty one. */
export class ListCountLines extends Query {
    constructor(countId, query) {
        super();
        this.countId = countId;
        this.query = query;
    }
}
let ListCountLinesHandler = class ListCountLinesHandler {
    constructor(database, counts) {
        this.database = database;
        this.counts = counts;
    }
    /** Throws `CountNotFound`. */
    async execute({ countId, query }) {
        const { lines, counted, differing } = await this.counts.get(countId);
        const conditions = [
            'count_id = $1',
            ...(query.differing ? ['counted <> expected'] : []),
            ...(query.uncounted ? ['counted IS NULL'] : []),
        ];
        const list = keyset(query, {
            sorts: { variant_id: { sql: 'variant_id', type: 'uuid' } },
            defaultSort: 'variant_id',
            id: { sql: 'variant_id', type: 'uuid' },
            values: [countId],
        });
        const rows = await this.database.query(`SELECT variant_id, counted, expected, counted - expected AS difference, counted_at, ${list.place}
       FROM inventory.stock_count_lines
       WHERE ${conditions.join(' AND ')} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const total = query.uncounted ? (query.differing ? 0 : lines - counted) : query.differing ? differing : lines;
        return list.page(rows, toView, query.count && total);
    }
};
ListCountLinesHandler = __decorate([
    QueryHandler(ListCountLines),
    __metadata("design:paramtypes", [Database,
        StockCountRows])
], ListCountLinesHandler);
export { ListCountLinesHandler };
function toView({ variant_id, counted, expected, difference, counted_at }) {
    return { variant_id, counted, expected, difference, counted_at: counted_at?.toISOString() ?? null };
}
//# sourceMappingURL=list-count-lines.handler.js.map