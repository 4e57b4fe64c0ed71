import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Money, roundedQuotient } from '../../../platform/domain/money.js';
import { type Period } from '../domain/period.js';
import { IN_PERIOD, LOCAL_DATE, periodValues, reading } from '../storage/buckets.js';

/** What was sold in one currency. `gross` is what shoppers agreed to pay, shipping and tax included. */
export interface SalesFigures {
  currency: string;
  orders: number;
  units: number;
  gross: Money;
  items_net: Money;
  items_tax: Money;
  shipping: Money;
  refunds: Money;
  refund_count: number;
  /** Money of sales whose payment was let go before it was taken. */
  voided: Money;
  cancelled_orders: number;
  /** Units of confirmed orders that were cancelled, with their order or by themselves. */
  cancelled_units: number;
  /** Units that came back. */
  returned_units: number;
  /** gross - refunds - voided */
  net: Money;
  /** gross / orders, rounded half up; null without an order. */
  average_order: Money | null;
}

export interface DailySales {
  days: (SalesFigures & { date: string })[];
  totals: SalesFigures[];
}

/** Sales by day of the period's time zone and currency; `fill` adds days on which nothing happened. One SQL statement. */
export class GetDailySales extends Query<DailySales> {
  constructor(
    readonly period: Period,
    readonly currency: string | null,
    readonly fill: boolean,
  ) {
    super();
  }
}

const COUNTS = ['orders', 'units', 'refund_count', 'cancelled_orders', 'cancelled_units', 'returned_units'] as const;
const AMOUNTS = ['gross', 'items_net', 'items_tax', 'shipping', 'refunds', 'voided'] as const;
const FIGURES = [...COUNTS, ...AMOUNTS];
type Row = Record<(typeof FIGURES)[number], number> & { currency: string };

const DAYS = `
  WITH day AS (
    SELECT ${LOCAL_DATE} AS date, currency, ${FIGURES.map((name) => `sum(${name})::bigint AS ${name}`).join(', ')}
    FROM analytics.sales WHERE ${IN_PERIOD} AND ($4::text IS NULL OR currency = $4) GROUP BY 1, 2
  ), calendar AS (
    SELECT date::date, currency
    FROM generate_series($1::date, $2::date - 1, interval '1 day') AS date,
      (SELECT currency FROM day UNION SELECT $4 WHERE $4 IS NOT NULL) AS currencies
    WHERE $5::boolean
  )
  SELECT date::text, currency, ${FIGURES.map((name) => `coalesce(${name}, 0) AS ${name}`).join(', ')}
  FROM day FULL JOIN calendar USING (date, currency) ORDER BY date, currency`;

@QueryHandler(GetDailySales)
export class GetDailySalesHandler implements IQueryHandler<GetDailySales> {
  constructor(private readonly database: Database) {}

  async execute({ period, currency, fill }: GetDailySales): Promise<DailySales> {
    const rows = await reading(period, () =>
      this.database.query<Row & { date: string }>(DAYS, [...periodValues(period), currency, fill]),
    );
    const byCurrency = new Map<string, Row>();
    for (const row of rows) byCurrency.set(row.currency, plus(byCurrency.get(row.currency), row));
    return {
      days: rows.map((row) => ({ date: row.date, ...figuresOf(row) })),
      totals: [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)).map(figuresOf),
    };
  }
}

function plus(sum: Row | undefined, row: Row): Row {
  return { ...row, ...Object.fromEntries(FIGURES.map((name) => [name, (sum?.[name] ?? 0) + row[name]])) };
}

function figuresOf(row: Row): SalesFigures {
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  const { currency, orders, units, refund_count, cancelled_orders, cancelled_units, returned_units } = row;
  return {
    currency,
    orders,
    units,
    gross: money(row.gross),
    items_net: money(row.items_net),
    items_tax: money(row.items_tax),
    shipping: money(row.shipping),
    refunds: money(row.refunds),
    refund_count,
    voided: money(row.voided),
    cancelled_orders,
    cancelled_units,
    returned_units,
    net: money(row.gross - row.refunds - row.voided),
    average_order: orders === 0 ? null : money(roundedQuotient(BigInt(row.gross), BigInt(orders))),
  };
}
