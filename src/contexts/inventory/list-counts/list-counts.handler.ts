import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import {
  STOCK_COUNT_COLUMNS,
  type StockCountRow,
  STOCK_COUNTS,
  type StockCountView,
  toStockCountView,
} from '../views/stock-count.view.js';
import { type CountsQuery } from './list-counts.request.js';

/** Stock counts, filtered and paged. One SQL statement. */
export class ListCounts extends Query<Page<StockCountView>> {
  constructor(readonly query: CountsQuery) {
    super();
  }
}

function whereSql({ status, location }: CountsQuery) {
  const values: unknown[] = [];
  const conditions = [
    status && `count.status = $${values.push(status)}`,
    location && `count.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
  ];
  return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}

@QueryHandler(ListCounts)
export class ListCountsHandler implements IQueryHandler<ListCounts> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListCounts): Promise<Page<StockCountView>> {
    const { where, values } = whereSql(query);
    const list = keyset(query, {
      sorts: { opened_at: { sql: 'count.opened_at', type: 'timestamptz' } },
      defaultSort: '-opened_at',
      id: { sql: 'count.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<StockCountRow & { place: string[] }>(
      `SELECT ${STOCK_COUNT_COLUMNS}, ${list.place} FROM ${STOCK_COUNTS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const total = query.count && (await this.total(where, values));
    return list.page(rows, ({ place: _, ...row }) => toStockCountView(row), total);
  }

  private async total(where: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*) AS total FROM inventory.stock_counts AS count WHERE ${where}`,
      values,
    );
    return row!.total;
  }
}
