import { UnsupportedMediaTypeException } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { type IncomingBody } from '../../../platform/http/streamed-body.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { MappingIncomplete, MappingUnknown } from '../domain/integrations.errors.js';
import { type Format, missingTables } from '../domain/mapping.js';
import { readMapping } from '../domain/read-mapping.js';
import { ImportFiles } from '../storage/import-files.js';
import { IMPORT_QUEUE, RUN_IMPORT } from '../storage/import-queue.js';
import { Imports } from '../storage/imports.js';
import { Mappings } from '../storage/mappings.js';
import { type ImportView } from '../views/import.view.js';

/** Keeps a file of this media type as it streams in, and lets a job import it by the mapping of that name. */
export class StartImport extends Command<ImportView> {
  constructor(
    readonly mapping: string,
    readonly mediaType: string | undefined,
    readonly body: IncomingBody,
  ) {
    super();
  }
}

const MEDIA_TYPES: Record<Format, string> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  'json-array': 'application/json',
};

@CommandHandler(StartImport)
export class StartImportHandler implements ICommandHandler<StartImport> {
  constructor(
    private readonly mappings: Mappings,
    private readonly files: ImportFiles,
    private readonly imports: Imports,
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
  ) {}

  /** Throws `MappingUnknown`, `MappingIncomplete`, and 415 and 413 for a file that is another type's or too large. */
  async execute({ mapping: name, mediaType, body }: StartImport): Promise<ImportView> {
    const named = await this.mappings.find(name);
    if (!named) throw new MappingUnknown(name);
    const mapping = readMapping(named.mapping);
    const missing = missingTables(mapping);
    if (missing.length > 0) throw new MappingIncomplete(missing);
    const takes = MEDIA_TYPES[mapping.format];
    if (mediaType !== takes) throw new UnsupportedMediaTypeException(`The mapping "${name}" takes ${takes}.`);

    const id = newId();
    const bytes = await this.files.store(id, body);
    return this.transaction.run(async () => {
      const started = await this.imports.add({ id, name, mapping, bytes });
      await this.jobs.add(RUN_IMPORT, { importId: id }, { queue: IMPORT_QUEUE });
      return started;
    });
  }
}
