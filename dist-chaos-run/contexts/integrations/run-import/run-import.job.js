var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Logger } from '@nestjs/common';
import { isRetryable, isUnavailable } from '../../../platform/database/postgres-errors.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { ImportBroken } from '../domain/integrations.errors.js';
import { ImportFiles } from '../storage/import-files.js';
import { Imports } from '../storage/imports.js';
import { IMPORT_QUEUE, RUN_IMPORT } from '../storage/import-queue.js';
import { importItems } from './import-items.js';
import { Session } from './session.js';
import { ImportTakenOver, TakeBatch } from './take-batch.js';
/** Large enough that statements are few, small enough that a commit is short and the progress moves. */
const BATCH = 500;
/**
 * Takes an import's file into the shop, batch by batch. An interrupted import goes on behind its last committed batch:
 * the file is read from its beginning, which yields the same items, and those that are counted are passed over.
 */
let RunImport = class RunImport {
    constructor(imports, files, batches, jobs) {
        this.imports = imports;
        this.files = files;
        this.batches = batches;
        this.jobs = jobs;
        this.logger = new Logger('Imports');
        this.stopping = false;
    }
    /** The process is about to end; the import goes on in the next one. */
    onModuleDestroy() {
        this.stopping = true;
    }
    async run({ importId }) {
        const found = await this.imports.begin(importId);
        if (!found)
            return;
        try {
            if (!(await this.takeAll(found))) {
                await this.jobs.add(RUN_IMPORT, { importId }, { queue: IMPORT_QUEUE });
                return;
            }
            await this.imports.finish(importId);
        }
        catch (error) {
            if (error instanceof ImportTakenOver)
                return;
            if (isUnavailable(error) && !isGone(error))
                throw error;
            if (isRetryable(error))
                throw error;
            await this.imports.finish(importId, this.reasonOf(error, importId));
        }
        await this.files.discard(importId);
    }
    /** False when the process is to end before the file does. */
    async takeAll(found) {
        const { id, mapping, rows, errors_bytes: errorsBytes, bytes } = found;
        const progress = { id, kind: mapping.kind, rows, errorsBytes, session: new Session() };
        const file = this.files.read(id);
        let batch = [];
        let passed = 0;
        for await (const item of importItems(file, mapping)) {
            if (passed++ < rows) {
                progress.session.pass(item);
                continue;
            }
            if (batch.push(item) < BATCH)
                continue;
            await this.batches.take(batch, percentOf(file, bytes), progress);
            batch = [];
            if (this.stopping)
                return false;
        }
        if (batch.length > 0)
            await this.batches.take(batch, 99, progress);
        return true;
    }
    reasonOf(error, importId) {
        if (error instanceof ImportBroken)
            return error.message;
        if (isGone(error))
            return 'The file is not in the data folder any more.';
        this.logger.error({ import_id: importId, error: describeError(error) });
        return 'Something went wrong on our side; the log of the shop says what, under the id of this import.';
    }
};
RunImport = __decorate([
    JobHandler({ name: RUN_IMPORT }),
    __metadata("design:paramtypes", [Imports,
        ImportFiles,
        TakeBatch,
        Jobs])
], RunImport);
export { RunImport };
/** Rows that are grouped come at the end of the file, when there is still work to do. */
function percentOf({ bytesRead }, bytes) {
    return Math.min(99, Math.floor((100 * bytesRead) / Math.max(bytes, 1)));
}
function isGone(error) {
    return error.code === 'ENOENT';
}
//# sourceMappingURL=run-import.job.js.map