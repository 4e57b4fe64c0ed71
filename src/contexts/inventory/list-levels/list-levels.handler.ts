import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { LEVEL_COLUMNS, LEVELS, type LevelView } from '../views/level.view.js';
import { type LevelsQuery } from './list-levels.request.js';

/** Stock levels, filtered and paged. One SQL statement. */
export class ListLevels extends Query<Page<LevelView>> {
  constructor(readonly query: LevelsQuery) {
    super();
  }
}

function whereSql({ 'variant_id[in]': variantIds, variant_id, location, low }: LevelsQuery) {
  const values: unknown[] = [];
  const conditions = [
    variant_id && `level.variant_id = $${values.push(variant_id)}`,
    variantIds && `level.variant_id = ANY(string_to_array($${values.push(variantIds)}, ',')::uuid[])`,
    location && `level.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
    low && 'level.low_stock_threshold IS NOT NULL AND level.on_hand - level.held <= level.low_stock_threshold',
  ];
  return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}

@QueryHandler(ListLevels)
export class ListLevelsHandler implements IQueryHandler<ListLevels> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListLevels): Promise<Page<LevelView>> {
    const { where, values } = whereSql(query);
    const list = keyset(query, {
      sorts: { variant_id: { sql: 'level.variant_id', type: 'uuid' } },
      defaultSort: 'variant_id',
      id: { sql: 'level.location_id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<LevelView & { place: string[] }>(
      `SELECT ${LEVEL_COLUMNS}, ${list.place} FROM ${LEVELS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count = query.count && (await this.count(where, values));
    return list.page(rows, ({ place: _, ...level }) => level, count);
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM inventory.levels AS level WHERE ${where}`,
      values,
    );
    return row!.count;
  }
}
