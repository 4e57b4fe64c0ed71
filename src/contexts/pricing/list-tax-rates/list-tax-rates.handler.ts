import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { TAX_RATE_COLUMNS, type TaxRateView } from '../views/tax-rate.view.js';

/** Tax rates, of one country or of all. One SQL statement. */
export class ListTaxRates extends Query<Page<TaxRateView>> {
  constructor(
    readonly query: PageQuery,
    readonly country?: string,
  ) {
    super();
  }
}

@QueryHandler(ListTaxRates)
export class ListTaxRatesHandler implements IQueryHandler<ListTaxRates> {
  constructor(private readonly database: Database) {}

  async execute({ query, country }: ListTaxRates): Promise<Page<TaxRateView>> {
    const where = country ? 'country = $1' : 'true';
    const values = country ? [country] : [];
    const list = keyset(query, {
      sorts: { country: { sql: 'country', type: 'text' } },
      defaultSort: 'country',
      id: { sql: 'id', type: 'uuid' },
      values,
    });
    const total = query.count ? `, (SELECT count(*) FROM pricing.tax_rates WHERE ${where}) AS total` : '';
    const rows = await this.database.query<TaxRateView & { place: string[]; total?: number }>(
      `SELECT ${TAX_RATE_COLUMNS}, ${list.place}${total} FROM pricing.tax_rates
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, ({ place: _, total: __, ...rate }) => rate, rows[0]?.total);
  }
}
