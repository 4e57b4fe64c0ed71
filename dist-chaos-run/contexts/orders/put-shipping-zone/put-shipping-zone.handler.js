var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler } from '@nestjs/cqrs';
import { Database, Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { PutShippingZone } from '../contract/put-shipping-zone.command.js';
import { ShippingZoneNowhere } from '../domain/shipping.errors.js';
import { ShippingZones } from '../storage/shipping-zones.js';
const PUT_ZONE = `
  INSERT INTO orders.shipping_zones (id, code, name, countries, regions) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT shipping_zones_code
  DO UPDATE SET name = excluded.name, countries = excluded.countries, regions = excluded.regions
  RETURNING id`;
const PUT_OPTIONS = `
  INSERT INTO orders.shipping_options (id, zone_id, code, name, delivery_estimate, position)
  SELECT given.id, $1, given.code, given.name, given."deliveryEstimate", given.position
  FROM jsonb_to_recordset($2::jsonb)
    AS given(id uuid, code text, name text, "deliveryEstimate" text, position integer)
  ON CONFLICT ON CONSTRAINT shipping_options_code
  DO UPDATE SET name = excluded.name, delivery_estimate = excluded.delivery_estimate, position = excluded.position`;
const DELETE_REST = `
  WITH gone AS (DELETE FROM orders.shipping_options WHERE zone_id = $1 AND code <> ALL ($2))
  DELETE FROM orders.shipping_rates USING orders.shipping_options option
  WHERE option.id = option_id AND option.zone_id = $1`;
const PUT_RATES = `
  INSERT INTO orders.shipping_rates (option_id, currency, max_weight_grams, amount, free_from)
  SELECT option.id, rate.currency, rate."maxWeightGrams", rate.amount, rate."freeFrom"
  FROM jsonb_to_recordset($2::jsonb) AS given(code text, rates jsonb)
  JOIN orders.shipping_options option ON option.zone_id = $1 AND option.code = given.code
  CROSS JOIN jsonb_to_recordset(given.rates)
    AS rate(currency text, "maxWeightGrams" bigint, amount bigint, "freeFrom" bigint)`;
let PutShippingZoneHandler = class PutShippingZoneHandler {
    constructor(database, zones, transaction) {
        this.database = database;
        this.zones = zones;
        this.transaction = transaction;
    }
    /** The zone's row is written first and so locked: two who put the same zone take turns. */
    execute({ zone: { code, name, countries, regions, options } }) {
        if (countries.length + regions.length === 0)
            throw new ShippingZoneNowhere();
        const given = JSON.stringify(options.map((option, position) => ({ ...option, id: newId(), position })));
        return this.transaction.run(async () => {
            const [zone] = await this.database.query(PUT_ZONE, [newId(), code, name, countries, regions]);
            await this.database.query(DELETE_REST, [zone.id, options.map((option) => option.code)]);
            await this.database.query(PUT_OPTIONS, [zone.id, given]);
            await this.database.query(PUT_RATES, [zone.id, given]);
            return (await this.zones.find(code));
        });
    }
};
PutShippingZoneHandler = __decorate([
    CommandHandler(PutShippingZone),
    __metadata("design:paramtypes", [Database,
        ShippingZones,
        Transaction])
], PutShippingZoneHandler);
export { PutShippingZoneHandler };
//# sourceMappingURL=put-shipping-zone.handler.js.map