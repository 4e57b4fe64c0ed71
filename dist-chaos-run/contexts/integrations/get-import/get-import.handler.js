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
import { ImportNotFound } from '../domain/integrations.errors.js';
import { IMPORT_COLUMNS, toImportView } from '../views/import.view.js';
/** One import and how far it is. */
export class GetImport extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetImportHandler = class GetImportHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `ImportNotFound`. */
    async execute({ id }) {
        const sql = `SELECT ${IMPORT_COLUMNS} FROM integrations.imports WHERE id = $1`;
        const [row] = await this.database.query(sql, [id]);
        if (!row)
            throw new ImportNotFound();
        return toImportView(row);
    }
};
GetImportHandler = __decorate([
    QueryHandler(GetImport),
    __metadata("design:paramtypes", [Database])
], GetImportHandler);
export { GetImportHandler };
//# sourceMappingURL=get-import.handler.js.map