import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { type ReturnState } from '../domain/return-state.js';
import { ReturnTable } from '../storage/return.table.js';
import { type ReturnView, toReturnView } from '../views/return.view.js';

/** What a list of returns may be narrowed by. */
export interface ReturnFilters extends PageQuery {
  status?: string;
  'status[in]'?: string;
  order_id?: string;
  number?: string;
}

/** Returns for staff, filtered and paged. One SQL statement; a second one counts when asked to. */
export class ListReturns extends Query<Page<ReturnView>> {
  constructor(readonly query: ReturnFilters) {
    super();
  }
}

/** Each filter's SQL; `$` stands for its parameter. */
const FILTERS = {
  status: 'status = $',
  'status[in]': `status = ANY (string_to_array($, ','))`,
  order_id: 'order_id = $',
  number: 'number = upper($)',
};

@QueryHandler(ListReturns)
export class ListReturnsHandler implements IQueryHandler<ListReturns> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListReturns): Promise<Page<ReturnView>> {
    const { where, values } = filtered(query);
    const list = keyset(query, {
      sorts: { requested_at: { sql: 'requested_at', type: 'timestamptz' } },
      defaultSort: '-requested_at',
      id: { sql: 'id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<ReturnState & { place: string[] }>(
      `SELECT ${selectList(ReturnTable)}, ${list.place} FROM orders.returns
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toReturnView, query.count && (await this.count(where, values)));
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM orders.returns WHERE ${where}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}

function filtered(query: ReturnFilters): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = (Object.keys(FILTERS) as (keyof typeof FILTERS)[])
    .filter((name) => query[name] !== undefined)
    .map((name) => FILTERS[name].replace('$', `$${values.push(query[name])}`));
  return { where: ['true', ...conditions].join(' AND '), values };
}
