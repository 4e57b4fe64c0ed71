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
import { newId } from '../../../platform/runtime/new-id.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { applyChangesSql } from './apply-changes.js';
import { LEVEL_COLUMNS, LEVELS } from '../views/level.view.js';
/** $1 variant, $2 a location's code or null for the preferred one. Answers nothing when there is no such location. */
const ENSURE = `
  WITH location AS (
    SELECT id FROM inventory.locations WHERE code = $2::text OR ($2 IS NULL AND active) ORDER BY priority, id LIMIT 1
  ), added AS (
    INSERT INTO inventory.levels (variant_id, location_id, on_hand) SELECT $1::uuid, id, 0 FROM location
    ON CONFLICT DO NOTHING
  )
  SELECT id FROM location`;
/** $1 variant, $2 location, $3 whether the threshold changes, $4 to what. Locks the level. */
const LOCK = `
  UPDATE inventory.levels SET low_stock_threshold = CASE WHEN $3 THEN $4::integer ELSE low_stock_threshold END
  WHERE variant_id = $1 AND location_id = $2 RETURNING on_hand AS "onHand", held`;
/** $1 variant, $2 location, $3 by how much, $4 why, $5 reference, $6 now. */
const MOVE = `
  WITH changes AS MATERIALIZED (
    SELECT $1::uuid AS variant_id, $2::uuid AS location_id, $3::integer AS on_hand_delta, 0 AS held_delta,
      $4::text AS reason, $5::uuid AS reference
  ), ${applyChangesSql('$6', '$5')}
  SELECT count(*) FROM updated`;
/** Single levels, changed by staff. */
let Levels = class Levels {
    constructor(store) {
        this.store = store;
    }
    /** Changes one level under its lock, adding it first where it is new. Throws `LocationUnknown` and the rule's errors. */
    async change(place, change) {
        const { database, transaction } = this.store;
        return transaction.run(async () => {
            const [location] = await database.query(ENSURE, [place.variantId, place.location ?? null]);
            if (!location)
                throw new LocationUnknown(place.location);
            const key = [place.variantId, location.id];
            const { lowStockThreshold } = change;
            const [level] = await database.query(LOCK, [
                ...key,
                lowStockThreshold !== undefined,
                lowStockThreshold ?? null,
            ]);
            await this.move(key, change.delta(level), change.reason);
            const [view] = await database.query(`SELECT ${LEVEL_COLUMNS} FROM ${LEVELS} WHERE level.variant_id = $1 AND level.location_id = $2`, key);
            return view;
        });
    }
    async move(key, delta, reason) {
        if (delta === 0)
            return;
        const { database, transaction, clock, wakeSignal } = this.store;
        await database.query(MOVE, [...key, delta, reason, newId(), clock.now()]);
        transaction.afterCommit(() => wakeSignal.wake());
    }
};
Levels = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], Levels);
export { Levels };
//# sourceMappingURL=levels.js.map