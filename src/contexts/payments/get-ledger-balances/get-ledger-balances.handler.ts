import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Money } from '../../../platform/domain/money.js';
import { type Account } from '../domain/ledger.js';
import { filtered } from '../storage/filtered.js';

interface Balance {
  account: Account;
  description: string;
  gateway: string;
  balance: Money;
}

/** The balances of the ledger's accounts. One SQL statement. */
export class GetLedgerBalances extends Query<Balance[]> {
  constructor(readonly filters: { account?: string; gateway?: string; currency?: string }) {
    super();
  }
}

const FILTERS = { account: 'e.account =', gateway: 'e.gateway =', currency: 'e.currency =' };

@QueryHandler(GetLedgerBalances)
export class GetLedgerBalancesHandler implements IQueryHandler<GetLedgerBalances> {
  constructor(private readonly database: Database) {}

  execute({ filters }: GetLedgerBalances): Promise<Balance[]> {
    const { where, values } = filtered(filters, FILTERS);
    return this.database.query<Balance>(
      `SELECT e.account, a.description, e.gateway,
         jsonb_build_object('amount', sum(e.amount), 'currency', e.currency) AS balance
       FROM payments.ledger_entries e JOIN payments.ledger_accounts a ON a.code = e.account
       WHERE ${where} GROUP BY e.account, a.description, e.gateway, e.currency
       ORDER BY e.account, e.gateway, e.currency`,
      values,
    );
  }
}
