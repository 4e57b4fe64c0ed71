import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { DescribeOrder } from '../../orders/contract/describe-order.query.js';
import { OrderNews } from '../delivery/order-news.js';
import { OrderUnknown } from '../domain/marketing.errors.js';
import { type OrderMailKind } from '../domain/order-mail-kind.js';
import { ORDER_MAIL_COLUMNS, ORDER_MAILS, type OrderMail } from '../storage/order-mails.js';
import { type OrderMailView, toOrderMailView } from '../views/order-mail.view.js';

/**
 * The letters about one order. One SQL statement, a second to count, one to tell an order without any from none, and where
 * letters wait one to ask for their order and one for the return of each.
 */
export class ListOrderMails extends Query<Page<OrderMailView>> {
  constructor(
    readonly orderId: string,
    readonly query: PageQuery & { kind?: OrderMailKind },
  ) {
    super();
  }
}

const WHERE = 'order_id = $1 AND ($2::text IS NULL OR kind = $2)';

@QueryHandler(ListOrderMails)
export class ListOrderMailsHandler implements IQueryHandler<ListOrderMails> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly news: OrderNews,
  ) {}

  async execute({ orderId, query }: ListOrderMails): Promise<Page<OrderMailView>> {
    const values = [orderId, query.kind ?? null];
    const list = keyset(query, {
      sorts: { planned_at: { sql: 'planned_at', type: 'timestamptz' } },
      defaultSort: '-planned_at',
      id: { sql: 'id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<OrderMail & { place: string[] }>(
      `SELECT ${ORDER_MAIL_COLUMNS}, ${list.place} FROM ${ORDER_MAILS}
       WHERE ${WHERE} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    if (rows.length === 0 && !(await this.queries.execute(new DescribeOrder(orderId)))) throw new OrderUnknown();
    return list.page(await this.news.upToDate(rows), toOrderMailView, query.count && (await this.count(values)));
  }

  private async count(values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM marketing.order_mails WHERE ${WHERE}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}
