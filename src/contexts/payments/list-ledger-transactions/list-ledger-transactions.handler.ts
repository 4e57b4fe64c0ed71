import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { filtered } from '../storage/filtered.js';
import { type LedgerRow, type LedgerTransaction, toLedgerTransaction } from '../views/ledger.view.js';
import { type LedgerTransactionsQuery } from './list-ledger-transactions.request.js';

/** What was booked. One SQL statement; a second one counts when asked to. */
export class ListLedgerTransactions extends Query<Page<LedgerTransaction>> {
  constructor(readonly query: LedgerTransactionsQuery) {
    super();
  }
}

const FILTERS = {
  kind: 't.kind =',
  gateway: 't.gateway =',
  payment_id: 't.payment_id =',
  order_id: 't.order_id =',
  'occurred_at[gte]': 't.occurred_at >=',
  'occurred_at[lt]': 't.occurred_at <',
};

const ENTRIES = `(SELECT json_agg(json_build_object('account', e.account,
    'amount', json_build_object('amount', e.amount, 'currency', e.currency)) ORDER BY e.line)
  FROM payments.ledger_entries e WHERE e.transaction_id = t.id) AS entries`;

@QueryHandler(ListLedgerTransactions)
export class ListLedgerTransactionsHandler implements IQueryHandler<ListLedgerTransactions> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListLedgerTransactions): Promise<Page<LedgerTransaction>> {
    const { where, values } = filtered(query, FILTERS);
    const list = keyset(query, {
      sorts: { occurred_at: { sql: 't.occurred_at', type: 'timestamptz' } },
      defaultSort: '-occurred_at',
      id: { sql: 't.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<LedgerRow & { place: string[] }>(
      `SELECT t.id, t.kind, t.source, t.gateway, t.payment_id, t.order_id, t.occurred_at, ${ENTRIES}, ${list.place}
       FROM payments.ledger_transactions t
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, toLedgerTransaction, query.count && (await this.count(where, values)));
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const sql = `SELECT count(*) FROM payments.ledger_transactions t WHERE ${where}`;
    const [row] = await this.database.query<{ count: number }>(sql, values);
    return row!.count;
  }
}
