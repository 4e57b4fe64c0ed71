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
import { ratio } from '../domain/ratio.js';
import { IN_PERIOD, LOCAL_DATE, periodValues, reading } from '../storage/buckets.js';
/** The funnel by day of the period's time zone, days without an event left out. One SQL statement. */
export class GetFunnel extends Query {
    constructor(period) {
        super();
        this.period = period;
    }
}
const STEPS = ['carts_created', 'carts_filled', 'checkouts', 'cart_checkouts', 'orders', 'cart_orders'];
const DAYS = `
  SELECT ${LOCAL_DATE}::text AS date, ${STEPS.map((step) => `sum(${step})::bigint AS ${step}`).join(', ')}
  FROM analytics.funnel WHERE ${IN_PERIOD} GROUP BY 1 ORDER BY 1`;
let GetFunnelHandler = class GetFunnelHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ period }) {
        const rows = await reading(period, () => this.database.query(DAYS, periodValues(period)));
        const total = (step) => rows.reduce((sum, row) => sum + row[step], 0);
        return {
            days: rows.map((row) => ({ date: row.date, ...figuresOf(row) })),
            totals: figuresOf(Object.fromEntries(STEPS.map((step) => [step, total(step)]))),
        };
    }
};
GetFunnelHandler = __decorate([
    QueryHandler(GetFunnel),
    __metadata("design:paramtypes", [Database])
], GetFunnelHandler);
export { GetFunnelHandler };
function figuresOf(steps) {
    return {
        ...Object.fromEntries(STEPS.map((step) => [step, steps[step]])),
        fill_rate: ratio(steps.carts_filled, steps.carts_created),
        checkout_rate: ratio(steps.cart_checkouts, steps.carts_filled),
        confirmation_rate: ratio(steps.orders, steps.checkouts),
        conversion_rate: ratio(steps.cart_orders, steps.carts_created),
    };
}
//# sourceMappingURL=get-funnel.handler.js.map