import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { type TimelineEntryView } from '../views/order.view.js';
import { SHOWN_TO_SHOPPERS } from '../views/shopper-timeline.js';

/**
 * What happened to an order, its notes among it. With a `tokenHash` only for its holder, and only what shoppers may see.
 * Two SQL statements, a third to count. Throws `OrderNotFound`.
 */
export class GetOrderTimeline extends Query<Page<TimelineEntryView>> {
  constructor(
    readonly orderId: string,
    readonly query: PageQuery,
    readonly tokenHash?: string,
  ) {
    super();
  }
}

interface Row {
  at: Date;
  event: string;
  detail: string | null;
  by: string | null;
  place: string[];
}

/** $1 the order; $2 for shoppers which events are shown and whether with their detail, null for staff. */
const STEPS = `
  SELECT (step->>'at')::timestamptz AS at, lpad(n::text, 8, '0') AS place_id, step->>'event' AS event,
    CASE WHEN $2::jsonb IS NULL OR $2::jsonb->>(step->>'event') = 'with detail' THEN step->>'detail' END AS detail,
    CASE WHEN $2::jsonb IS NULL THEN step->>'by' END AS by
  FROM orders.orders, jsonb_array_elements(timeline) WITH ORDINALITY AS each(step, n)
  WHERE id = $1 AND ($2::jsonb IS NULL OR $2::jsonb ? (step->>'event'))
  UNION ALL
  SELECT created_at, 'note ' || id, 'note', text, CASE WHEN $2::jsonb IS NULL THEN author END
  FROM orders.notes WHERE order_id = $1 AND (customer_visible OR $2::jsonb IS NULL)`;

@QueryHandler(GetOrderTimeline)
export class GetOrderTimelineHandler implements IQueryHandler<GetOrderTimeline> {
  constructor(private readonly database: Database) {}

  async execute({ orderId, query, tokenHash }: GetOrderTimeline): Promise<Page<TimelineEntryView>> {
    const shown = tokenHash === undefined ? null : JSON.stringify(SHOWN_TO_SHOPPERS);
    const list = keyset(query, {
      sorts: { at: { sql: 'at', type: 'timestamptz' } },
      defaultSort: 'at',
      id: { sql: 'place_id', type: 'text' },
      values: [orderId, shown],
    });
    await this.refuseUnknown(orderId, tokenHash);
    const rows = await this.database.query<Row>(
      `SELECT at, event, detail, by, ${list.place} FROM (${STEPS}) AS steps
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toEntry, query.count && (await this.count(orderId, shown)));
  }

  private async refuseUnknown(orderId: string, tokenHash: string | undefined): Promise<void> {
    const sql = 'SELECT FROM orders.orders WHERE id = $1 AND ($2::text IS NULL OR token_hash = $2)';
    if ((await this.database.query(sql, [orderId, tokenHash ?? null])).length === 0) throw new OrderNotFound();
  }

  private async count(orderId: string, shown: string | null): Promise<number> {
    const sql = `SELECT count(*) FROM (${STEPS}) AS steps`;
    const [row] = await this.database.query<{ count: number }>(sql, [orderId, shown]);
    return row!.count;
  }
}

function toEntry({ at, event, detail, by }: Row): TimelineEntryView {
  return { at: at.toISOString(), event, ...(detail && { detail }), ...(by && { by }) };
}
