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
/** What happened to stock, the newest first. One SQL statement. */
export class ListMovements extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
function whereSql({ variant_id, location, reference }) {
    const values = [];
    const conditions = [
        variant_id && `movement.variant_id = $${values.push(variant_id)}`,
        location && `movement.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
        reference && `movement.reference = $${values.push(reference)}`,
    ];
    return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}
let ListMovementsHandler = class ListMovementsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = whereSql(query);
        const list = keyset(query, {
            sorts: { sequence: { sql: 'movement.id', type: 'bigint' } },
            defaultSort: '-sequence',
            id: { sql: 'movement.id', type: 'bigint' },
            values,
        });
        const rows = await this.database.query(`SELECT movement.id AS sequence, movement.variant_id, movement.location_id, location.code AS location,
         movement.on_hand_delta, movement.held_delta, movement.reason, movement.reference, movement.at, ${list.place}
       FROM inventory.movements AS movement JOIN inventory.locations AS location ON location.id = movement.location_id
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = query.count && (await this.count(where, values));
        return list.page(rows, ({ place: _, at, ...movement }) => ({ ...movement, at: at.toISOString() }), count);
    }
    async count(where, values) {
        const [row] = await this.database.query(`SELECT count(*) FROM inventory.movements AS movement WHERE ${where}`, values);
        return row.count;
    }
};
ListMovementsHandler = __decorate([
    QueryHandler(ListMovements),
    __metadata("design:paramtypes", [Database])
], ListMovementsHandler);
export { ListMovementsHandler };
//# sourceMappingURL=list-movements.handler.js.map