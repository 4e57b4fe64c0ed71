import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { exponentOf } from '../../../platform/domain/money.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { type CurrencyView } from '../views/currency.view.js';

/** The currencies the shop sells in. */
export class ListCurrencies extends Query<Page<CurrencyView>> {
  constructor(readonly query: PageQuery) {
    super();
  }
}

interface Row {
  code: string;
  prices_include_tax: boolean;
  place: string[];
  total?: number;
}

@QueryHandler(ListCurrencies)
export class ListCurrenciesHandler implements IQueryHandler<ListCurrencies> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListCurrencies): Promise<Page<CurrencyView>> {
    const code = { sql: 'code', type: 'text' } as const;
    const list = keyset(query, { sorts: { code }, defaultSort: 'code', id: code, values: [] });
    const total = query.count ? ', (SELECT count(*) FROM pricing.currencies) AS total' : '';
    const rows = await this.database.query<Row>(
      `SELECT code, prices_include_tax, ${list.place}${total} FROM pricing.currencies
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const toView = ({ code, prices_include_tax }: Row) => ({ code, prices_include_tax, exponent: exponentOf(code) });
    return list.page(rows, toView, rows[0]?.total);
  }
}
