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
import { LOCATION_COLUMNS } from '../views/location.view.js';
/** All locations, the preferred first. */
export class ListLocations extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
let ListLocationsHandler = class ListLocationsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const list = keyset(query, {
            sorts: { priority: { sql: 'priority', type: 'integer' }, code: { sql: 'code', type: 'text' } },
            defaultSort: 'priority',
            id: { sql: 'id', type: 'uuid' },
            values: [],
        });
        const total = query.count ? ', (SELECT count(*) FROM inventory.locations) AS total' : '';
        const rows = await this.database.query(`SELECT ${LOCATION_COLUMNS}, ${list.place}${total} FROM inventory.locations
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, ({ place: _, total: __, ...location }) => location, rows[0]?.total);
    }
};
ListLocationsHandler = __decorate([
    QueryHandler(ListLocations),
    __metadata("design:paramtypes", [Database])
], ListLocationsHandler);
export { ListLocationsHandler };
//# sourceMappingURL=list-locations.handler.js.map