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
import { IMPORT_COLUMNS, toImportView } from '../views/import.view.js';
/** Imports, newest first. One SQL statement. */
export class ListImports extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
let ListImportsHandler = class ListImportsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const list = keyset(query, {
            sorts: { created_at: { sql: 'created_at', type: 'timestamptz' } },
            defaultSort: '-created_at',
            id: { sql: 'id', type: 'uuid' },
            values: [],
        });
        const total = query.count ? ', (SELECT count(*) FROM integrations.imports) AS total' : '';
        const rows = await this.database.query(`SELECT ${IMPORT_COLUMNS}, ${list.place}${total} FROM integrations.imports
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toImportView, query.count && (rows[0]?.total ?? 0));
    }
};
ListImportsHandler = __decorate([
    QueryHandler(ListImports),
    __metadata("design:paramtypes", [Database])
], ListImportsHandler);
export { ListImportsHandler };
//# sourceMappingURL=list-imports.handler.js.map