import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { IMPORT_COLUMNS, type ImportRow, type ImportView, toImportView } from '../views/import.view.js';

/** Imports, newest first. One SQL statement. */
export class ListImports extends Query<Page<ImportView>> {
  constructor(readonly query: PageQuery) {
    super();
  }
}

@QueryHandler(ListImports)
export class ListImportsHandler implements IQueryHandler<ListImports> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListImports): Promise<Page<ImportView>> {
    const list = keyset(query, {
      sorts: { created_at: { sql: 'created_at', type: 'timestamptz' } },
      defaultSort: '-created_at',
      id: { sql: 'id', type: 'uuid' },
      values: [],
    });
    const total = query.count ? ', (SELECT count(*) FROM integrations.imports) AS total' : '';
    const rows = await this.database.query<ImportRow & { place: string[]; total?: number }>(
      `SELECT ${IMPORT_COLUMNS}, ${list.place}${total} FROM integrations.imports
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toImportView, query.count && (rows[0]?.total ?? 0));
  }
}
