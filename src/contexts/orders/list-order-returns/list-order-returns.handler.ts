import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { type ReturnState } from '../domain/return-state.js';
import { OrderTokens } from '../storage/order-tokens.js';
import { ReturnTable } from '../storage/return.table.js';
import { type ReturnView, toReturnView } from '../views/return.view.js';

/** The returns of one order, for its holder. Throws `OrderNotFound`. Two SQL statements, a third to count. */
export class ListOrderReturns extends Query<Page<ReturnView>> {
  constructor(
    readonly orderId: string,
    readonly tokenHash: string,
    readonly query: PageQuery,
  ) {
    super();
  }
}

@QueryHandler(ListOrderReturns)
export class ListOrderReturnsHandler implements IQueryHandler<ListOrderReturns> {
  constructor(
    private readonly database: Database,
    private readonly tokens: OrderTokens,
  ) {}

  async execute({ orderId, tokenHash, query }: ListOrderReturns): Promise<Page<ReturnView>> {
    const list = keyset(query, {
      sorts: { requested_at: { sql: 'requested_at', type: 'timestamptz' } },
      defaultSort: '-requested_at',
      id: { sql: 'id', type: 'uuid' },
      values: [orderId],
    });
    await this.tokens.require(orderId, tokenHash);
    const rows = await this.database.query<ReturnState & { place: string[] }>(
      `SELECT ${selectList(ReturnTable)}, ${list.place} FROM orders.returns
       WHERE order_id = $1 AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toReturnView, query.count && (await this.count(orderId)));
  }

  private async count(orderId: string): Promise<number> {
    const sql = 'SELECT count(*) FROM orders.returns WHERE order_id = $1';
    const [row] = await this.database.query<{ count: number }>(sql, [orderId]);
    return row!.count;
  }
}
