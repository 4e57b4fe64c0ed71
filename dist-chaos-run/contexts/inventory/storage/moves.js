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
import { MOST_UNITS } from '../domain/count.js';
import { applyChangesSql } from './apply-changes.js';
/** A row must be there before it can be locked, and a statement does not see the rows it adds. */
const ADD_MISSING = `
  INSERT INTO inventory.levels (variant_id, location_id, on_hand)
  SELECT variant_id, $1::uuid, 0 FROM unnest($2::uuid[]) AS asked(variant_id) ORDER BY variant_id
  ON CONFLICT DO NOTHING`;
/**
 * $1 location, $2 variants (each once), $3 by how many units, $4 why, $5 what caused it, $6 now. All numbers come from the
 * locked rows; when one level would fall below what is held, or grow beyond all sense, nothing is written.
 */
const MOVE = `
  WITH asked AS (
    SELECT variant_id, delta FROM unnest($2::uuid[], $3::bigint[]) AS asked(variant_id, delta)
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held, asked.delta
    FROM asked JOIN inventory.levels AS level ON level.variant_id = asked.variant_id AND level.location_id = $1::uuid
    ORDER BY level.variant_id, level.location_id FOR UPDATE OF level
  ), refused AS MATERIALIZED (
    SELECT variant_id, asked.delta, coalesce(on_hand, 0) AS on_hand, coalesce(held, 0) AS held
    FROM asked LEFT JOIN locked USING (variant_id)
    WHERE coalesce(on_hand - held, 0) + asked.delta < 0 OR coalesce(on_hand, 0) + asked.delta > ${MOST_UNITS}
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, delta::integer AS on_hand_delta, 0 AS held_delta, $4::text AS reason,
      $5::uuid AS reference
    FROM locked WHERE delta <> 0 AND NOT EXISTS (SELECT FROM refused)
  ), ${applyChangesSql('$6', '$5')}
  SELECT variant_id AS "variantId", delta, on_hand AS "onHand", held FROM refused ORDER BY variant_id`;
/** Units of many variants that come to one location or go from it, all or none. */
let Moves = class Moves {
    constructor(store) {
        this.store = store;
    }
    /** Answers the levels that refuse; none when everything moved. The caller's transaction then rolls back. */
    async make(locationId, moves, { reason, reference }) {
        if (moves.length === 0)
            return [];
        const { database, transaction, clock, wakeSignal } = this.store;
        const variants = moves.map(({ variantId }) => variantId);
        const deltas = moves.map(({ delta }) => delta);
        if (deltas.some((delta) => delta > 0))
            await database.query(ADD_MISSING, [locationId, variants]);
        const values = [locationId, variants, deltas, reason, reference, clock.now()];
        const refused = await database.query(MOVE, values);
        transaction.afterCommit(() => wakeSignal.wake());
        return refused;
    }
};
Moves = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], Moves);
export { Moves };
//# sourceMappingURL=moves.js.map