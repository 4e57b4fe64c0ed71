import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BracketedShippingOption } from '../views/bracketed-shipping-option.view.js';

/** Every option that goes to a destination, with its price per weight: one SQL statement. */
export class ListShippingOptions extends Query<BracketedShippingOption[]> {
  constructor(
    readonly country: string,
    readonly region: string | undefined,
    readonly currency: string,
  ) {
    super();
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

@QueryHandler(ListShippingOptions)
export class ListShippingOptionsHandler implements IQueryHandler<ListShippingOptions> {
  constructor(private readonly database: Database) {}

  execute({ country, region, currency }: ListShippingOptions): Promise<BracketedShippingOption[]> {
    return this.database.query<BracketedShippingOption>(OPTIONS, [country, region ?? null, currency]);
  }
}
