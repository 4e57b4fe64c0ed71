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
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { applyChangesSql } from './apply-changes.js';
const NOTE = `INSERT INTO inventory.receptions (reference, received_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING reference`;
/** $1 the units as JSON. Units without a location go to the most preferred one in use. */
const PLACED = `
  placed AS MATERIALIZED (
    SELECT unit."variantId" AS variant_id, unit.quantity, unit.disposition, unit.location,
      CASE WHEN unit.location IS NULL
        THEN (SELECT id FROM inventory.locations WHERE active ORDER BY priority, id LIMIT 1) ELSE named.id
      END AS location_id
    FROM jsonb_to_recordset($1::jsonb) AS unit("variantId" uuid, quantity integer, disposition text, location text)
      LEFT JOIN inventory.locations AS named ON named.code = unit.location
  )`;
/** A row must be there before it can be locked. Answers the units whose location there is not. */
const ADD_MISSING = `
  WITH ${PLACED}, added AS (
    INSERT INTO inventory.levels (variant_id, location_id, on_hand)
    SELECT DISTINCT variant_id, location_id, 0 FROM placed WHERE location_id IS NOT NULL ORDER BY variant_id, location_id
    ON CONFLICT DO NOTHING
  )
  SELECT location FROM placed WHERE location_id IS NULL LIMIT 1`;
/** $2 the reference, $3 now. What is written off came back and went: two movements, so that both can be looked up. */
const RECEIVE = `
  WITH ${PLACED}, locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id FROM inventory.levels AS level
    WHERE (level.variant_id, level.location_id) IN (SELECT variant_id, location_id FROM placed)
    ORDER BY level.variant_id, level.location_id FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, step.sign * quantity AS on_hand_delta, 0 AS held_delta, step.reason,
      $2::uuid AS reference
    FROM placed JOIN locked USING (variant_id, location_id),
      (VALUES (1, 'returned', 'restock'), (1, 'returned', 'write_off'), (-1, 'written_off', 'write_off'))
        AS step(sign, reason, of_disposition)
    WHERE step.of_disposition = disposition ORDER BY variant_id, location_id, step.sign DESC
  ), ${applyChangesSql('$3', '$2')}
  SELECT count(*) FROM updated`;
/** Goods that came back. */
let Receptions = class Receptions {
    constructor(store) {
        this.store = store;
    }
    /** Counts them, unless this reference was counted before. Throws `LocationUnknown`. */
    async receive(reference, units) {
        const { database, transaction, clock, wakeSignal } = this.store;
        const [given, now] = [JSON.stringify(units), clock.now()];
        await transaction.run(async () => {
            if ((await database.query(NOTE, [reference, now])).length === 0)
                return;
            const [unknown] = await database.query(ADD_MISSING, [given]);
            if (unknown)
                throw new LocationUnknown(unknown.location ?? undefined);
            await database.query(RECEIVE, [given, reference, now]);
            transaction.afterCommit(() => wakeSignal.wake());
        });
    }
};
Receptions = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], Receptions);
export { Receptions };
//# sourceMappingURL=receptions.js.map