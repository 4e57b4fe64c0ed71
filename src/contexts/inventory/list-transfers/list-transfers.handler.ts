import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import {
  toTransferView,
  TRANSFER_COLUMNS,
  type TransferRow,
  TRANSFERS,
  type TransferView,
} from '../views/transfer.view.js';
import { type TransfersQuery } from './list-transfers.request.js';

/** Transfers, filtered and paged. One SQL statement. */
export class ListTransfers extends Query<Page<TransferView>> {
  constructor(readonly query: TransfersQuery) {
    super();
  }
}

function whereSql({ status, from, to }: TransfersQuery) {
  const values: unknown[] = [];
  const place = (code: string) => `(SELECT id FROM inventory.locations WHERE code = $${values.push(code)})`;
  const conditions = [
    status && `transfer.status = $${values.push(status)}`,
    from && `transfer.from_location_id = ${place(from)}`,
    to && `transfer.to_location_id = ${place(to)}`,
  ];
  return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}

@QueryHandler(ListTransfers)
export class ListTransfersHandler implements IQueryHandler<ListTransfers> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListTransfers): Promise<Page<TransferView>> {
    const { where, values } = whereSql(query);
    const list = keyset(query, {
      sorts: { created_at: { sql: 'transfer.created_at', type: 'timestamptz' } },
      defaultSort: '-created_at',
      id: { sql: 'transfer.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<TransferRow & { place: string[] }>(
      `SELECT ${TRANSFER_COLUMNS}, ${list.place} FROM ${TRANSFERS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count = query.count && (await this.count(where, values));
    return list.page(rows, toTransferView, count);
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM inventory.transfers AS transfer WHERE ${where}`,
      values,
    );
    return row!.count;
  }
}
