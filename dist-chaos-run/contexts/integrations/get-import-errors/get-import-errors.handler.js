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
import { ImportNotFound } from '../domain/integrations.errors.js';
import { ImportFiles } from '../storage/import-files.js';
import { Imports } from '../storage/imports.js';
/** The rejected rows so far as JSON Lines; undefined when there are none. */
export class GetImportErrors extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetImportErrorsHandler = class GetImportErrorsHandler {
    constructor(imports, files) {
        this.imports = imports;
        this.files = files;
    }
    /** Throws `ImportNotFound`. */
    async execute({ id }) {
        const bytes = await this.imports.errorsBytes(id);
        if (bytes === undefined)
            throw new ImportNotFound();
        return bytes > 0 ? this.files.readErrors(id, bytes) : undefined;
    }
};
GetImportErrorsHandler = __decorate([
    QueryHandler(GetImportErrors),
    __metadata("design:paramtypes", [Imports,
        ImportFiles])
], GetImportErrorsHandler);
export { GetImportErrorsHandler };
//# sourceMappingURL=get-import-errors.handler.js.map