import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { filtered } from '../storage/filtered.js';
import {
  BREAK_COLUMNS,
  type BreakRow,
  type ReconciliationBreakView,
  toBreakView,
} from '../views/reconciliation-break.view.js';

/** Breaks for staff. One SQL statement; a second one counts when asked to. */
export class ListReconciliationBreaks extends Query<Page<ReconciliationBreakView>> {
  constructor(readonly query: PageQuery & { status?: string; kind?: string; gateway?: string; payment_id?: string }) {
    super();
  }
}

const FILTERS = { status: 'b.status =', kind: 'b.kind =', gateway: 'b.gateway =', payment_id: 'b.payment_id =' };

@QueryHandler(ListReconciliationBreaks)
export class ListReconciliationBreaksHandler implements IQueryHandler<ListReconciliationBreaks> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListReconciliationBreaks): Promise<Page<ReconciliationBreakView>> {
    const { where, values } = filtered(query, FILTERS);
    const list = keyset(query, {
      sorts: { opened_at: { sql: 'b.opened_at', type: 'timestamptz' } },
      defaultSort: '-opened_at',
      id: { sql: 'b.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<BreakRow & { place: string[] }>(
      `SELECT ${BREAK_COLUMNS}, ${list.place} FROM payments.reconciliation_breaks b
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toBreakView, query.count && (await this.count(where, values)));
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM payments.reconciliation_breaks b WHERE ${where}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}
