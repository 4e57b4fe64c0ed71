import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { type CountLinesQuery, type CountLineView } from './list-count-lines.request.js';

/** The lines of one stock count. Two SQL statements: a count that is not there is not an empty one. */
export class ListCountLines extends Query<Page<CountLineView>> {
  constructor(
    readonly countId: string,
    readonly query: CountLinesQuery,
  ) {
    super();
  }
}

interface Row extends Omit<CountLineView, 'counted_at'> {
  counted_at: Date | null;
  place: string[];
}

@QueryHandler(ListCountLines)
export class ListCountLinesHandler implements IQueryHandler<ListCountLines> {
  constructor(
    private readonly database: Database,
    private readonly counts: StockCountRows,
  ) {}

  /** Throws `CountNotFound`. */
  async execute({ countId, query }: ListCountLines): Promise<Page<CountLineView>> {
    const { lines, counted, differing } = await this.counts.get(countId);
    const conditions = [
      'count_id = $1',
      ...(query.differing ? ['counted <> expected'] : []),
      ...(query.uncounted ? ['counted IS NULL'] : []),
    ];
    const list = keyset(query, {
      sorts: { variant_id: { sql: 'variant_id', type: 'uuid' } },
      defaultSort: 'variant_id',
      id: { sql: 'variant_id', type: 'uuid' },
      values: [countId],
    });
    const rows = await this.database.query<Row>(
      `SELECT variant_id, counted, expected, counted - expected AS difference, counted_at, ${list.place}
       FROM inventory.stock_count_lines
       WHERE ${conditions.join(' AND ')} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const total = query.uncounted ? (query.differing ? 0 : lines - counted) : query.differing ? differing : lines;
    return list.page(rows, toView, query.count && total);
  }
}

function toView({ variant_id, counted, expected, difference, counted_at }: Row): CountLineView {
  return { variant_id, counted, expected, difference, counted_at: counted_at?.toISOString() ?? null };
}
