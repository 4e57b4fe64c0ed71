import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { PAYMENT_COLUMNS } from '../storage/payment.rows.js';
import { type PaymentRow, type PaymentSummary, toPaymentSummary } from '../views/payment.view.js';
import { type PaymentsQuery } from './list-payments.request.js';

/** Payments for staff, filtered and paged. One SQL statement; a second one counts when asked to. */
export class ListPayments extends Query<Page<PaymentSummary>> {
  constructor(readonly query: PaymentsQuery) {
    super();
  }
}

const FILTERS = ['order_id', 'status'] as const;

@QueryHandler(ListPayments)
export class ListPaymentsHandler implements IQueryHandler<ListPayments> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListPayments): Promise<Page<PaymentSummary>> {
    const given = FILTERS.filter((name) => query[name] !== undefined);
    const values = given.map((name) => query[name]);
    const where = ['true', ...given.map((name, index) => `p.${name} = $${index + 1}`)].join(' AND ');
    const list = keyset(query, {
      sorts: { created_at: { sql: 'p.created_at', type: 'timestamptz' } },
      defaultSort: '-created_at',
      id: { sql: 'p.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<PaymentRow & { place: string[] }>(
      `SELECT ${PAYMENT_COLUMNS}, ${list.place} FROM payments.payments p
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toPaymentSummary, query.count && (await this.count(where, values)));
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM payments.payments p WHERE ${where}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}
