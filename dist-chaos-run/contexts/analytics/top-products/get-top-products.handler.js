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
import { IN_PERIOD, periodValues, reading } from '../storage/buckets.js';
/** The best-selling products of a period in one currency, best first. One SQL statement. */
export class GetTopProducts extends Query {
    constructor(period, currency, by, limit) {
        super();
        this.period = period;
        this.currency = currency;
        this.by = by;
        this.limit = limit;
    }
}
const ORDER = { gross: 'gross DESC, units DESC', units: 'units DESC, gross DESC' };
const best = (by) => `
  SELECT product_id, max(title) AS title, sum(units)::bigint AS units, sum(gross)::bigint AS gross
  FROM (
    SELECT variant_id, sum(units) AS units, sum(gross) AS gross
    FROM analytics.product_sales WHERE currency = $4 AND ${IN_PERIOD} GROUP BY variant_id
  ) AS sold JOIN analytics.sold_variants USING (variant_id)
  GROUP BY product_id HAVING sum(units) <> 0 OR sum(gross) <> 0 ORDER BY ${ORDER[by]}, product_id LIMIT $5`;
let GetTopProductsHandler = class GetTopProductsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ period, currency, by, limit }) {
        const rows = await reading(period, () => this.database.query(best(by), [
            ...periodValues(period),
            currency,
            limit,
        ]));
        return rows.map((row) => ({ ...row, gross: { amount: row.gross, currency } }));
    }
};
GetTopProductsHandler = __decorate([
    QueryHandler(GetTopProducts),
    __metadata("design:paramtypes", [Database])
], GetTopProductsHandler);
export { GetTopProductsHandler };
//# sourceMappingURL=get-top-products.handler.js.map