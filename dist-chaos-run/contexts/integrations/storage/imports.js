var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { IMPORT_COLUMNS, toImportView } from '../views/import.view.js';
/** Imports and how far they are. One statement each. */
let Imports = class Imports {
    constructor(database, clock) {
        this.database = database;
        this.clock = clock;
    }
    async add({ id, name, mapping, bytes, }) {
        const [row] = await this.database.query(`INSERT INTO integrations.imports (id, mapping_name, mapping, bytes, created_at) VALUES ($1, $2, $3, $4, $5)
       RETURNING ${IMPORT_COLUMNS}`, [id, name, JSON.stringify(mapping), bytes, this.clock.now()]);
        return toImportView(row);
    }
    /** Marks an import as running and answers it; undefined when it has ended, or was never there. */
    async begin(id) {
        const [row] = await this.database.query(`UPDATE integrations.imports SET status = 'running', started_at = coalesce(started_at, $2)
       WHERE id = $1 AND status IN ('queued', 'running')
       RETURNING id, mapping, bytes, rows, errors_bytes`, [id, this.clock.now()]);
        return row;
    }
    /** Counts a batch that came after `rows` others. False when somebody else has counted it, or the import has ended. */
    async advance(id, rows, counts, percent, errorsBytes) {
        const { created, updated, unchanged, rejected } = counts;
        const counted = await this.database.query(`UPDATE integrations.imports SET created = created + $3, updated = updated + $4, unchanged = unchanged + $5,
         rejected = rejected + $6, percent = greatest(percent, $7), errors_bytes = $8
       WHERE id = $1 AND rows = $2 AND status = 'running' RETURNING id`, [id, rows, created, updated, unchanged, rejected, percent, errorsBytes]);
        return counted.length === 1;
    }
    /** Ends an import; `error` says why it could not go on to the end of the file. */
    async finish(id, error) {
        await this.database.query(`UPDATE integrations.imports SET status = CASE WHEN $2::text IS NULL THEN 'completed' ELSE 'failed' END, error = $2,
         percent = CASE WHEN $2::text IS NULL THEN 100 ELSE percent END, finished_at = $3
       WHERE id = $1 AND status = 'running'`, [id, error ?? null, this.clock.now()]);
    }
    /** How much of the import's error file holds; undefined when there is no such import. */
    async errorsBytes(id) {
        const [row] = await this.database.query('SELECT errors_bytes FROM integrations.imports WHERE id = $1', [id]);
        return row?.errors_bytes;
    }
};
Imports = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Clock])
], Imports);
export { Imports };
//# sourceMappingURL=imports.js.map