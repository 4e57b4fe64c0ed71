import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { type OrdersQuery, type OrderSummary } from './list-orders.request.js';

/** Orders for staff, filtered and paged. One SQL statement; a second one counts when asked to. */
export class ListOrders extends Query<Page<OrderSummary>> {
  constructor(readonly query: OrdersQuery) {
    super();
  }
}

interface Row {
  id: string;
  number: string;
  status: string;
  payment_status: string;
  email: string;
  units: number;
  total: number;
  currency: string;
  placed_at: Date;
  place: string[];
}

/** Sorts behind every other in byte order. */
const LAST_CHARACTER = 'chr(1114111)';

/** Each filter's SQL; `?` stands for its parameter. */
const FILTERS: { [Name in keyof OrdersQuery]?: string } = {
  status: 'status = ?',
  'status[in]': `status = ANY (string_to_array(?, ','))`,
  payment_status: 'payment_status = ?',
  'payment_status[in]': `payment_status = ANY (string_to_array(?, ','))`,
  // a prefix is a range in byte order, so that the index serves it however the statement is planned
  number: `number >= upper(?) AND number < upper(?) || '~'`,
  email: 'lower(email) COLLATE "C" = lower(?)',
  'email[prefix]': `lower(email) COLLATE "C" >= lower(?) AND lower(email) COLLATE "C" < lower(?) || ${LAST_CHARACTER}`,
  sku: 'skus @> ARRAY[?::text]',
  'placed_at[gte]': 'placed_at >= ?::timestamptz',
  'placed_at[lt]': 'placed_at < ?::timestamptz',
};

@QueryHandler(ListOrders)
export class ListOrdersHandler implements IQueryHandler<ListOrders> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListOrders): Promise<Page<OrderSummary>> {
    const { where, values } = filtered(query);
    const list = keyset(query, {
      sorts: { placed_at: { sql: 'placed_at', type: 'timestamptz' }, total: { sql: 'total', type: 'bigint' } },
      defaultSort: '-placed_at',
      id: { sql: 'id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<Row>(
      `SELECT id, number, status, payment_status, email, total, currency, placed_at,
         (SELECT sum((line->>'quantity')::int) FROM jsonb_array_elements(lines) AS line) AS units, ${list.place}
       FROM orders.orders WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count = query.count && (await this.count(where, values));
    return list.page(
      rows,
      ({ place: _, total, currency, placed_at, units, ...row }) => ({
        ...row,
        units: Number(units),
        total: { amount: total, currency },
        placed_at: placed_at.toISOString(),
      }),
      count,
    );
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM orders.orders WHERE ${where}`,
      values,
    );
    return row!.count;
  }
}

function filtered(query: OrdersQuery): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = (Object.keys(FILTERS) as (keyof OrdersQuery)[])
    .filter((name) => query[name] !== undefined)
    .map((name) => {
      const parameter = `$${values.push(query[name])}`;
      return FILTERS[name]!.replaceAll('?', () => parameter);
    });
  return { where: ['true', ...conditions].join(' AND '), values };
}
