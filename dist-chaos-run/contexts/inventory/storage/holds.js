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
import { applyChangesSql } from './apply-changes.js';
import { RELEASE_UNITS } from './release-units.js';
/**
 * $1 hold, $2 variants, $3 their quantities, $4 its end, $5 now. All numbers come from the locked rows only: units are
 * taken from the preferred locations first, each giving what it has until the demand is met; if one variant falls short,
 * nothing is written. Arrays rather than JSON, because the planner sees how long they are and looks up just those levels.
 */
const HOLD = `
  WITH demand AS (
    SELECT variant_id, quantity FROM unnest($2::uuid[], $3::bigint[]) AS asked(variant_id, quantity)
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand - level.held AS available, location.priority,
      demand.quantity
    FROM demand JOIN inventory.levels AS level USING (variant_id)
      JOIN inventory.locations AS location ON location.id = level.location_id AND location.active
    ORDER BY level.variant_id, level.location_id FOR UPDATE OF level
  ), taken AS MATERIALIZED (
    SELECT variant_id, location_id,
      least(available, greatest(quantity - sum(available) OVER preferred + available, 0)) AS quantity
    FROM locked WINDOW preferred AS (PARTITION BY variant_id ORDER BY priority, location_id ROWS UNBOUNDED PRECEDING)
  ), short AS MATERIALIZED (
    SELECT demand.variant_id, demand.quantity AS requested, coalesce(sum(taken.quantity), 0)::bigint AS available
    FROM demand LEFT JOIN taken USING (variant_id) GROUP BY demand.variant_id, demand.quantity
    HAVING coalesce(sum(taken.quantity), 0) < demand.quantity
  ), hold AS (
    INSERT INTO inventory.holds (id, status, variant_ids, location_ids, quantities, expires_at, created_at)
    SELECT $1::uuid, 'held', coalesce(array_agg(variant_id), '{}'), coalesce(array_agg(location_id), '{}'),
      coalesce(array_agg(quantity::integer), '{}'), $4::timestamptz, $5::timestamptz
    FROM taken WHERE quantity > 0 HAVING NOT EXISTS (SELECT FROM short)
    RETURNING id
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, 0 AS on_hand_delta, quantity AS held_delta, 'held' AS reason, hold.id AS reference
    FROM hold, taken WHERE quantity > 0
  ), ${applyChangesSql('$5', '$1')}
  SELECT variant_id, requested, available FROM short ORDER BY variant_id`;
/** Ends one hold: the CTEs from its locked row to `changes`. $1 hold, $2 now. */
function endHoldSql(from, to, change) {
    const states = from.map((status) => `'${status}'`).join(', ');
    return `
  WITH current AS MATERIALIZED (
    SELECT id, status FROM inventory.holds WHERE id = $1::uuid FOR UPDATE
  ), ended AS (
    UPDATE inventory.holds AS hold SET status = '${to}' FROM current
    WHERE hold.id = current.id AND current.status IN (${states})
    RETURNING hold.id, current.status AS before, hold.variant_ids, hold.location_ids, hold.quantities
  ), ${endedLinesSql(change)}, ${applyChangesSql('$2', '$1')}
  SELECT status FROM current`;
}
/** From `ended` holds (id, before and their lines) to `changes`: their levels locked in order. */
function endedLinesSql(change) {
    return `
  lines AS MATERIALIZED (
    SELECT ended.id, ended.before, line.* FROM ended,
      unnest(variant_ids, location_ids, quantities) AS line(variant_id, location_id, quantity)
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id FROM inventory.levels AS level
    WHERE (level.variant_id, level.location_id) IN (SELECT variant_id, location_id FROM lines)
    ORDER BY level.variant_id, level.location_id FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, ${change}, id AS reference FROM lines JOIN locked USING (variant_id, location_id)
  )`;
}
const COMMIT = endHoldSql(['held'], 'committed', `-quantity AS on_hand_delta, -quantity AS held_delta, 'sold' AS reason`);
const RELEASE = endHoldSql(['held', 'committed'], 'released', `CASE before WHEN 'committed' THEN quantity ELSE 0 END AS on_hand_delta,
   CASE before WHEN 'held' THEN -quantity ELSE 0 END AS held_delta,
   CASE before WHEN 'committed' THEN 'returned' ELSE 'released' END AS reason`);
/** $1 how many at most, $2 now for the movements, $3 the facts' subject; what is due is for the database's clock to say. */
const EXPIRE = `
  WITH due AS MATERIALIZED (
    SELECT id, status FROM inventory.holds WHERE status = 'held' AND expires_at <= now()
    ORDER BY expires_at LIMIT $1::bigint FOR UPDATE SKIP LOCKED
  ), ended AS (
    UPDATE inventory.holds AS hold SET status = 'expired' FROM due WHERE hold.id = due.id
    RETURNING hold.id, due.status AS before, hold.variant_ids, hold.location_ids, hold.quantities
  ), ${endedLinesSql(`0 AS on_hand_delta, -quantity AS held_delta, 'expired' AS reason`)},
  ${applyChangesSql('$2', '$3')}
  SELECT count(*) AS expired FROM ended`;
/** Stock held for orders: each operation is one statement, exact under any concurrency. */
let Holds = class Holds {
    constructor(store) {
        this.store = store;
    }
    /** Holds the whole demand or nothing; answers the variants that fell short, none when it was held. */
    async hold(id, demand, expiresAt) {
        return this.run(HOLD, [
            id,
            demand.map(({ variantId }) => variantId),
            demand.map(({ quantity }) => quantity),
            expiresAt,
            this.store.clock.now(),
        ]);
    }
    /** Sells what is held; answers the state before: undefined when there is no such hold. */
    async commit(id) {
        const [hold] = await this.run(COMMIT, [id, this.store.clock.now()]);
        return hold?.status;
    }
    /** Gives back what is held or sold. */
    async release(id) {
        await this.run(RELEASE, [id, this.store.clock.now()]);
    }
    /** Gives back some units of the holds, all of the demand or nothing; answers the variants that fell short. */
    async releaseUnits(ids, demand) {
        return this.run(RELEASE_UNITS, [
            ids,
            demand.map(({ variantId }) => variantId),
            demand.map(({ quantity }) => quantity),
            this.store.clock.now(),
        ]);
    }
    /** Lets go of up to `limit` holds whose end has come; answers how many. */
    async expire(limit) {
        const [row] = await this.run(EXPIRE, [limit, this.store.clock.now(), newId()]);
        return row.expired;
    }
    async run(sql, values) {
        const { database, transaction, wakeSignal } = this.store;
        const rows = await database.query(sql, values);
        transaction.afterCommit(() => wakeSignal.wake());
        return rows;
    }
};
Holds = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], Holds);
export { Holds };
//# sourceMappingURL=holds.js.map