var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
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
let ShippingZones = class ShippingZones {
    constructor(database) {
        this.database = database;
    }
    async find(code) {
        const [zone] = await this.database.query(`SELECT ${ZONE} FROM orders.shipping_zones zone WHERE zone.code = $1`, [code]);
        return zone;
    }
    /** A page of zones by their code; a second statement counts them when asked to. */
    async page(query) {
        const code = { sql: 'zone.code', type: 'text' };
        const list = keyset(query, { sorts: { code }, defaultSort: 'code', id: code, values: [] });
        const rows = await this.database.query(`SELECT ${ZONE}, ${list.place} FROM orders.shipping_zones zone
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, ({ place: _, ...zone }) => zone, query.count && (await this.count()));
    }
    async count() {
        const [row] = await this.database.query('SELECT count(*) FROM orders.shipping_zones');
        return row.count;
    }
};
ShippingZones = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ShippingZones);
export { ShippingZones };
//# sourceMappingURL=shipping-zones.js.map