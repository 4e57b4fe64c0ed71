var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { roundedQuotient } from '../../../platform/domain/money.js';
import { IN_PERIOD, LOCAL_DATE, periodValues, reading } from '../storage/buckets.js';
/** Sales by day of the period's time zone and currency; `fill` adds days on which nothing happened. One SQL statement. */
export class GetDailySales extends Query {
    constructor(period, currency, fill) {
        super();
        this.period = period;
        this.currency = currency;
        this.fill = fill;
    }
}
const COUNTS = ['orders', 'units', 'refund_count', 'cancelled_orders', 'cancelled_units'];
const AMOUNTS = ['gross', 'items_net', 'items_tax', 'shipping', 'refunds', 'voided'];
const FIGURES = [...COUNTS, ...AMOUNTS];
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
let GetDailySalesHandler = class GetDailySalesHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ period, currency, fill }) {
        const rows = await reading(period, () => this.database.query(DAYS, [...periodValues(period), currency, fill]));
        const byCurrency = new Map();
        for (const row of rows)
            byCurrency.set(row.currency, plus(byCurrency.get(row.currency), row));
        return {
            days: rows.map((row) => ({ date: row.date, ...figuresOf(row) })),
            totals: [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)).map(figuresOf),
        };
    }
};
GetDailySalesHandler = __decorate([
    QueryHandler(GetDailySales),
    __metadata("design:paramtypes", [Database])
], GetDailySalesHandler);
export { GetDailySalesHandler };
function plus(sum, row) {
    return { ...row, ...Object.fromEntries(FIGURES.map((name) => [name, (sum?.[name] ?? 0) + row[name]])) };
}
function figuresOf(row) {
    const money = (amount) => ({ amount, currency: row.currency });
    const { currency, orders, units, refund_count, cancelled_orders, cancelled_units } = row;
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
        net: money(row.gross - row.refunds - row.voided),
        average_order: orders === 0 ? null : money(roundedQuotient(BigInt(row.gross), BigInt(orders))),
    };
}
//# sourceMappingURL=get-daily-sales.handler.js.map