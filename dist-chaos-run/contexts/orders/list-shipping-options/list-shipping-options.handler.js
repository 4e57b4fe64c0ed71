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
/** Every option that goes to a destination, with its price per weight: one SQL statement. */
export class ListShippingOptions extends Query {
    constructor(country, region, currency) {
        super();
        this.country = country;
        this.region = region;
        this.currency = currency;
    }
}
const OPTIONS = `
  SELECT option.id, option.code, option.name, option.delivery_estimate, rates.brackets,
    rates.brackets->0->'amount' AS amount
  FROM orders.zones_covering($1, $2) zone
  JOIN orders.shipping_options option ON option.zone_id = zone.id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object(
      'max_weight_grams', max_weight_grams,
      'amount', jsonb_build_object('amount', amount, 'currency', currency),
      'free_from', CASE WHEN free_from IS NOT NULL THEN jsonb_build_object('amount', free_from, 'currency', currency) END
    ) ORDER BY max_weight_grams) AS brackets
    FROM orders.shipping_rates WHERE option_id = option.id AND currency = $3
  ) rates
  WHERE rates.brackets IS NOT NULL
  ORDER BY option.position, option.id`;
let ListShippingOptionsHandler = class ListShippingOptionsHandler {
    constructor(database) {
        this.database = database;
    }
    execute({ country, region, currency }) {
        return this.database.query(OPTIONS, [country, region ?? null, currency]);
    }
};
ListShippingOptionsHandler = __decorate([
    QueryHandler(ListShippingOptions),
    __metadata("design:paramtypes", [Database])
], ListShippingOptionsHandler);
export { ListShippingOptionsHandler };
//# sourceMappingURL=list-shipping-options.handler.js.map