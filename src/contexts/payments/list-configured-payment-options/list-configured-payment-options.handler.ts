import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { type PaymentOption } from '../domain/payment-option.js';
import { filtered } from '../storage/filtered.js';
import { OPTION } from '../storage/payment-option.records.js';
import { type PaymentOptionView, toPaymentOptionView } from '../views/payment-option.dto.js';

/** What is configured, for staff. One SQL statement; a second one counts when asked to. */
export class ListConfiguredPaymentOptions extends Query<Page<PaymentOptionView>> {
  constructor(readonly query: PageQuery & { active?: 'true' | 'false' }) {
    super();
  }
}

@QueryHandler(ListConfiguredPaymentOptions)
export class ListConfiguredPaymentOptionsHandler implements IQueryHandler<ListConfiguredPaymentOptions> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListConfiguredPaymentOptions): Promise<Page<PaymentOptionView>> {
    const { where, values } = filtered(query, { active: 'active =' });
    const list = keyset(query, {
      sorts: { position: { sql: 'position', type: 'integer' }, gateway: { sql: 'gateway', type: 'text' } },
      defaultSort: 'position',
      id: { sql: 'gateway', type: 'text' },
      values,
    });
    const rows = await this.database.query<PaymentOption & { place: string[] }>(
      `SELECT ${OPTION}, ${list.place} FROM payments.payment_options
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const toView = ({ place: _, ...option }: PaymentOption & { place: string[] }) => toPaymentOptionView(option);
    return list.page(rows, toView, query.count && (await this.count(where, values)));
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM payments.payment_options WHERE ${where}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}
