import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type ShippingZoneView } from '../views/shipping-zone.view.js';

/** Zones with their options and prices, straight to the view. */
const ZONES = `
  SELECT zone.code, zone.name, zone.countries, zone.regions, coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'id', option.id, 'code', option.code, 'name', option.name, 'delivery_estimate', option.delivery_estimate,
      'prices', coalesce((
        SELECT jsonb_agg(jsonb_build_object('currency', currency, 'brackets', brackets) ORDER BY currency)
        FROM (
          SELECT currency, jsonb_agg(jsonb_build_object(
            'max_weight_grams', max_weight_grams, 'amount', amount, 'free_from', free_from) ORDER BY max_weight_grams) AS brackets
          FROM orders.shipping_rates WHERE option_id = option.id GROUP BY currency
        ) price
      ), '[]')
    ) ORDER BY option.position)
    FROM orders.shipping_options option WHERE option.zone_id = zone.id
  ), '[]') AS options
  FROM orders.shipping_zones zone`;

/** The merchant's shipping zones: plain records, read in one SQL statement. */
@Injectable()
export class ShippingZones {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<ShippingZoneView | undefined> {
    const [zone] = await this.database.query<ShippingZoneView>(`${ZONES} WHERE zone.code = $1`, [code]);
    return zone;
  }

  /** Up to `limit` zones by code, those after `after` only. */
  page(after: string | null, limit: number): Promise<ShippingZoneView[]> {
    const sql = `${ZONES} WHERE $1::text IS NULL OR zone.code > $1 ORDER BY zone.code LIMIT $2`;
    return this.database.query<ShippingZoneView>(sql, [after, limit]);
  }
}
