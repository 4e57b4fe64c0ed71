import { type ReadStream } from 'node:fs';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { isRetryable, isUnavailable } from '../../../platform/database/postgres-errors.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { ImportBroken } from '../domain/integrations.errors.js';
import { ImportFiles } from '../storage/import-files.js';
import { Imports, type StoredImport } from '../storage/imports.js';
import { IMPORT_QUEUE, RUN_IMPORT } from '../storage/import-queue.js';
import { importItems, type Item } from './import-items.js';
import { Session } from './session.js';
import { ImportTakenOver, type Progress, TakeBatch } from './take-batch.js';

/** Large enough that statements are few, small enough that a commit is short and the progress moves. */
const BATCH = 500;

/**
 * Takes an import's file into the shop, batch by batch. An interrupted import goes on behind its last committed batch:
 * the file is read from its beginning, which yields the same items, and those that are counted are passed over.
 */
@JobHandler({ name: RUN_IMPORT })
export class RunImport implements JobRun<{ importId: string }>, OnModuleDestroy {
  private readonly logger = new Logger('Imports');
  private stopping = false;

  constructor(
    private readonly imports: Imports,
    private readonly files: ImportFiles,
    private readonly batches: TakeBatch,
    private readonly jobs: Jobs,
  ) {}

  /** The process is about to end; the import goes on in the next one. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  async run({ importId }: { importId: string }): Promise<void> {
    const found = await this.imports.begin(importId);
    if (!found) return;
    try {
      if (!(await this.takeAll(found))) {
        await this.jobs.add(RUN_IMPORT, { importId }, { queue: IMPORT_QUEUE });
        return;
      }
      await this.imports.finish(importId);
    } catch (error) {
      if (error instanceof ImportTakenOver) return;
      if (isUnavailable(error) && !isGone(error)) throw error;
      if (isRetryable(error)) throw error;
      await this.imports.finish(importId, this.reasonOf(error, importId));
    }
    await this.files.discard(importId);
  }

  /** False when the process is to end before the file does. */
  private async takeAll(found: StoredImport): Promise<boolean> {
    const { id, mapping, rows, errors_bytes: errorsBytes, bytes } = found;
    const progress: Progress = { id, kind: mapping.kind, rows, errorsBytes, session: new Session() };
    const file = this.files.read(id);
    let batch: Item[] = [];
    let passed = 0;
    for await (const item of importItems(file as AsyncIterable<Buffer>, mapping)) {
      if (passed++ < rows) {
        progress.session.pass(item);
        continue;
      }
      if (batch.push(item) < BATCH) continue;
      await this.batches.take(batch, percentOf(file, bytes), progress);
      batch = [];
      if (this.stopping) return false;
    }
    if (batch.length > 0) await this.batches.take(batch, 99, progress);
    return true;
  }

  private reasonOf(error: unknown, importId: string): string {
    if (error instanceof ImportBroken) return error.message;
    if (isGone(error)) return 'The file is not in the data folder any more.';
    this.logger.error({ import_id: importId, error: describeError(error) });
    return 'Something went wrong on our side; the log of the shop says what, under the id of this import.';
  }
}

/** Rows that are grouped come at the end of the file, when there is still work to do. */
function percentOf({ bytesRead }: ReadStream, bytes: number): number {
  return Math.min(99, Math.floor((100 * bytesRead) / Math.max(bytes, 1)));
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
