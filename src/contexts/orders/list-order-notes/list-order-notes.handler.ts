import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { type OrderNoteRow, type OrderNoteView, toOrderNote } from '../views/order-note.view.js';

/** What staff noted about an order. One SQL statement, two for an order without notes or to count. Throws `OrderNotFound`. */
export class ListOrderNotes extends Query<Page<OrderNoteView>> {
  constructor(
    readonly orderId: string,
    readonly query: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(ListOrderNotes)
export class ListOrderNotesHandler implements IQueryHandler<ListOrderNotes> {
  constructor(private readonly database: Database) {}

  async execute({ orderId, query }: ListOrderNotes): Promise<Page<OrderNoteView>> {
    const list = keyset(query, {
      sorts: { created_at: { sql: 'created_at', type: 'timestamptz' } },
      defaultSort: '-created_at',
      id: { sql: 'id', type: 'uuid' },
      values: [orderId],
    });
    const rows = await this.database.query<OrderNoteRow & { place: string[] }>(
      `SELECT id, text, customer_visible, author, created_at, ${list.place} FROM orders.notes
       WHERE order_id = $1 AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    if (rows.length === 0) await this.refuseUnknown(orderId);
    return list.page(rows, toOrderNote, query.count && (await this.count(orderId)));
  }

  private async refuseUnknown(orderId: string): Promise<void> {
    const found = await this.database.query('SELECT FROM orders.orders WHERE id = $1', [orderId]);
    if (found.length === 0) throw new OrderNotFound();
  }

  private async count(orderId: string): Promise<number> {
    const sql = 'SELECT count(*) FROM orders.notes WHERE order_id = $1';
    const [row] = await this.database.query<{ count: number }>(sql, [orderId]);
    return row!.count;
  }
}
