import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { ImportNotFound } from '../domain/integrations.errors.js';
import { IMPORT_COLUMNS, type ImportRow, type ImportView, toImportView } from '../views/import.view.js';

/** One import and how far it is. */
export class GetImport extends Query<ImportView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetImport)
export class GetImportHandler implements IQueryHandler<GetImport> {
  constructor(private readonly database: Database) {}

  /** Throws `ImportNotFound`. */
  async execute({ id }: GetImport): Promise<ImportView> {
    const sql = `SELECT ${IMPORT_COLUMNS} FROM integrations.imports WHERE id = $1`;
    const [row] = await this.database.query<ImportRow>(sql, [id]);
    if (!row) throw new ImportNotFound();
    return toImportView(row);
  }
}
