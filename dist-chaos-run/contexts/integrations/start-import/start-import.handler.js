var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { MappingIncomplete, MappingUnknown } from '../domain/integrations.errors.js';
import { missingTables } from '../domain/mapping.js';
import { readMapping } from '../domain/read-mapping.js';
import { ImportFiles } from '../storage/import-files.js';
import { IMPORT_QUEUE, RUN_IMPORT } from '../storage/import-queue.js';
import { Imports } from '../storage/imports.js';
import { Mappings } from '../storage/mappings.js';
/** Keeps a file of this media type as it streams in, and lets a job import it by the mapping of that name. */
export class StartImport extends Command {
    constructor(mapping, mediaType, body) {
        super();
        this.mapping = mapping;
        this.mediaType = mediaType;
        this.body = body;
    }
}
const MEDIA_TYPES = {
    csv: 'text/csv',
    jsonl: 'application/x-ndjson',
    'json-array': 'application/json',
};
let StartImportHandler = class StartImportHandler {
    constructor(mappings, files, imports, jobs, transaction) {
        this.mappings = mappings;
        this.files = files;
        this.imports = imports;
        this.jobs = jobs;
        this.transaction = transaction;
    }
    /** Throws `MappingUnknown`, `MappingIncomplete`, and 415 and 413 for a file that is another type's or too large. */
    async execute({ mapping: name, mediaType, body }) {
        const named = await this.mappings.find(name);
        if (!named)
            throw new MappingUnknown(name);
        const mapping = readMapping(named.mapping);
        const missing = missingTables(mapping);
        if (missing.length > 0)
            throw new MappingIncomplete(missing);
        const takes = MEDIA_TYPES[mapping.format];
        if (mediaType !== takes)
            throw new UnsupportedMediaTypeException(`The mapping "${name}" takes ${takes}.`);
        const id = newId();
        const bytes = await this.files.store(id, body);
        return this.transaction.run(async () => {
            const started = await this.imports.add({ id, name, mapping, bytes });
            await this.jobs.add(RUN_IMPORT, { importId: id }, { queue: IMPORT_QUEUE });
            return started;
        });
    }
};
StartImportHandler = __decorate([
    CommandHandler(StartImport),
    __metadata("design:paramtypes", [Mappings,
        ImportFiles,
        Imports,
        Jobs,
        Transaction])
], StartImportHandler);
export { StartImportHandler };
//# sourceMappingURL=start-import.handler.js.map