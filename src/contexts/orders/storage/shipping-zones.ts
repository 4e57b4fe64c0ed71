import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { type ShippingZoneView } from '../views/shipping-zone.view.js';

/** Zones with their options and prices, straight to the view. */
const ZONE = `
  zone.code, zone.name, zone.countries, zone.regions, coalesce((
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
  ), '[]') AS options`;

/** The merchant's shipping zones: plain records, read in one SQL statement. */
@Injectable()
export class ShippingZones {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<ShippingZoneView | undefined> {
    const [zone] = await this.database.query<ShippingZoneView>(
      `SELECT ${ZONE} FROM orders.shipping_zones zone WHERE zone.code = $1`,
      [code],
    );
    return zone;
  }

  /** A page of zones by their code; a second statement counts them when asked to. */
  async page(query: PageQuery): Promise<Page<ShippingZoneView>> {
    const code = { sql: 'zone.code', type: 'text' } as const;
    const list = keyset(query, { sorts: { code }, defaultSort: 'code', id: code, values: [] });
    const rows = await this.database.query<ShippingZoneView & { place: string[] }>(
      `SELECT ${ZONE}, ${list.place} FROM orders.shipping_zones zone
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, ({ place: _, ...zone }) => zone, query.count && (await this.count()));
  }

  private async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>('SELECT count(*) FROM orders.shipping_zones');
    return row!.count;
  }
}
