import { type Readable } from 'node:stream';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ImportNotFound } from '../domain/integrations.errors.js';
import { ImportFiles } from '../storage/import-files.js';
import { Imports } from '../storage/imports.js';

/** The rejected rows so far as JSON Lines; undefined when there are none. */
export class GetImportErrors extends Query<Readable | undefined> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetImportErrors)
export class GetImportErrorsHandler implements IQueryHandler<GetImportErrors> {
  constructor(
    private readonly imports: Imports,
    private readonly files: ImportFiles,
  ) {}

  /** Throws `ImportNotFound`. */
  async execute({ id }: GetImportErrors): Promise<Readable | undefined> {
    const bytes = await this.imports.errorsBytes(id);
    if (bytes === undefined) throw new ImportNotFound();
    return bytes > 0 ? this.files.readErrors(id, bytes) : undefined;
  }
}
