import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Money } from '../../../platform/domain/money.js';
import { type Period } from '../domain/period.js';
import { IN_PERIOD, periodValues, reading } from '../storage/buckets.js';

export interface TopProduct {
  product_id: string;
  /** As it was called when it was last sold. */
  title: string;
  units: number;
  /** Lines with tax, less what was cancelled, before refunds. */
  gross: Money;
  /** Units that came back, and what had been paid for them. */
  returned_units: number;
  returned: Money;
}

/** The best-selling products of a period in one currency, best first. One SQL statement. */
export class GetTopProducts extends Query<TopProduct[]> {
  constructor(
    readonly period: Period,
    readonly currency: string,
    readonly by: 'gross' | 'units',
    readonly limit: number,
  ) {
    super();
  }
}

const ORDER = { gross: 'gross DESC, units DESC', units: 'units DESC, gross DESC' };

const best = (by: 'gross' | 'units') => `
  SELECT product_id, max(title) AS title, sum(units)::bigint AS units, sum(gross)::bigint AS gross,
    sum(returned_units)::bigint AS returned_units, sum(returned)::bigint AS returned
  FROM (
    SELECT variant_id, sum(units) AS units, sum(gross) AS gross,
      sum(returned_units) AS returned_units, sum(returned) AS returned
    FROM analytics.product_sales WHERE currency = $4 AND ${IN_PERIOD} GROUP BY variant_id
  ) AS sold JOIN analytics.sold_variants USING (variant_id)
  GROUP BY product_id HAVING sum(units) <> 0 OR sum(gross) <> 0 OR sum(returned_units) <> 0
  ORDER BY ${ORDER[by]}, product_id LIMIT $5`;

@QueryHandler(GetTopProducts)
export class GetTopProductsHandler implements IQueryHandler<GetTopProducts> {
  constructor(private readonly database: Database) {}

  async execute({ period, currency, by, limit }: GetTopProducts): Promise<TopProduct[]> {
    const rows = await reading(period, () =>
      this.database.query<Omit<TopProduct, 'gross' | 'returned'> & { gross: number; returned: number }>(best(by), [
        ...periodValues(period),
        currency,
        limit,
      ]),
    );
    const money = (amount: number): Money => ({ amount, currency });
    return rows.map((row) => ({ ...row, gross: money(row.gross), returned: money(row.returned) }));
  }
}
