import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { filtered } from '../storage/filtered.js';
import { DISPUTE_COLUMNS, type DisputeRow, type DisputeView, toDisputeView } from '../views/dispute.view.js';

/** Disputes for staff. One SQL statement; a second one counts when asked to. */
export class ListDisputes extends Query<Page<DisputeView>> {
  constructor(readonly query: PageQuery & { status?: string; payment_id?: string; order_id?: string }) {
    super();
  }
}

@QueryHandler(ListDisputes)
export class ListDisputesHandler implements IQueryHandler<ListDisputes> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListDisputes): Promise<Page<DisputeView>> {
    const columns = { status: 'd.status =', payment_id: 'd.payment_id =', order_id: 'd.order_id =' };
    const { where, values } = filtered(query, columns);
    const list = keyset(query, {
      sorts: { opened_at: { sql: 'd.opened_at', type: 'timestamptz' } },
      defaultSort: '-opened_at',
      id: { sql: 'd.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<DisputeRow & { place: string[] }>(
      `SELECT ${DISPUTE_COLUMNS}, ${list.place} FROM payments.disputes d
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toDisputeView, query.count && (await this.count(where, values)));
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM payments.disputes d WHERE ${where}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}
