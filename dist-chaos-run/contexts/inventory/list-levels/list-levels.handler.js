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
import { LEVEL_COLUMNS, LEVELS } from '../views/level.view.js';
/** Stock levels, filtered and paged. One SQL statement. */
export class ListLevels extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
function whereSql({ 'variant_id[in]': variantIds, variant_id, location, low }) {
    const values = [];
    const conditions = [
        variant_id && `level.variant_id = $${values.push(variant_id)}`,
        variantIds && `level.variant_id = ANY(string_to_array($${values.push(variantIds)}, ',')::uuid[])`,
        location && `level.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
        low && 'level.low_stock_threshold IS NOT NULL AND level.on_hand - level.held <= level.low_stock_threshold',
    ];
    return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}
let ListLevelsHandler = class ListLevelsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = whereSql(query);
        const list = keyset(query, {
            sorts: { variant_id: { sql: 'level.variant_id', type: 'uuid' } },
            defaultSort: 'variant_id',
            id: { sql: 'level.location_id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${LEVEL_COLUMNS}, ${list.place} FROM ${LEVELS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = query.count && (await this.count(where, values));
        return list.page(rows, ({ place: _, ...level }) => level, count);
    }
    async count(where, values) {
        const [row] = await this.database.query(`SELECT count(*) FROM inventory.levels AS level WHERE ${where}`, values);
        return row.count;
    }
};
ListLevelsHandler = __decorate([
    QueryHandler(ListLevels),
    __metadata("design:paramtypes", [Database])
], ListLevelsHandler);
export { ListLevelsHandler };
//# sourceMappingURL=list-levels.handler.js.map