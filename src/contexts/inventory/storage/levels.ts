import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { IsBundle } from '../domain/terms.errors.js';
import { type StockLevel } from '../domain/stock-level.js';
import { applyChangesSql } from './apply-changes.js';
import { newLevelsSql } from './new-levels.js';
import { StockChanges } from './stock-changes.js';
import { TELL_VARIANT } from './tell-variant.js';
import { LEVEL_COLUMNS, LEVELS, type LevelView } from '../views/level.view.js';

/** $1 variant, $2 a location's code or null for the preferred one. Answers nothing when there is no such location. */
const ENSURE = `
  WITH location AS (
    SELECT id FROM inventory.locations WHERE code = $2::text OR ($2 IS NULL AND active) ORDER BY priority, id LIMIT 1
  ), added AS (${newLevelsSql('SELECT $1::uuid AS variant_id, id AS location_id FROM location')})
  SELECT id, EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = $1) AS "isBundle" FROM location`;

/**
 * $1 variant, $2 location, $3 whether the threshold changes, $4 to what, $5 whether the safety stock changes, $6 to what;
 * null is the variant's. Locks the level.
 */
const LOCK = `
  UPDATE inventory.levels AS level SET low_stock_threshold = CASE WHEN $3 THEN $4::integer ELSE low_stock_threshold END,
    own_safety_stock = CASE WHEN $5 THEN $6::integer ELSE own_safety_stock END,
    safety_stock = CASE WHEN $5
      THEN coalesce($6::integer, (SELECT policy.safety_stock FROM inventory.policies AS policy WHERE variant_id = $1), 0)
      ELSE safety_stock END
  WHERE variant_id = $1 AND location_id = $2 RETURNING on_hand AS "onHand", held`;

/** $1 variant, $2 location, $3 by how much, $4 why, $5 reference, $6 now. */
const MOVE = `
  WITH locked AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held FROM inventory.levels
    WHERE variant_id = $1::uuid AND location_id = $2::uuid FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT *, $3::integer AS on_hand_delta, 0 AS held_delta, $4::text AS reason, $5::uuid AS reference FROM locked
  ), ${applyChangesSql('$6', '$5')}
  SELECT count(*) FROM updated`;

/** Where a change of one level happens; the most preferred location in use when none is named. */
export interface LevelPlace {
  variantId: string;
  location?: string;
}

/** What becomes of one level: `reason` names the movement, `lowStockThreshold` is left alone when absent. */
export interface LevelChange {
  reason: string;
  lowStockThreshold?: number | null;
  /** Units of this level that are not sold online; null is the variant's number, absent leaves it alone. */
  safetyStock?: number | null;
  /** The rules: by how many units, or a domain error. */
  delta(level: StockLevel): number;
}

/** Single levels, changed by staff. */
@Injectable()
export class Levels {
  constructor(
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
  ) {}

  /**
   * Changes one level under its lock, adding it first where it is new. What a bundle has of its own, because it came back
   * from before, can only be taken away. Throws `LocationUnknown`, `IsBundle` and the rule's errors.
   */
  async change(place: LevelPlace, change: LevelChange): Promise<LevelView> {
    const { database } = this.store;
    return this.stockChanges.of([place.variantId], async () => {
      const [location] = await database.query<{ id: string; isBundle: boolean }>(ENSURE, [
        place.variantId,
        place.location ?? null,
      ]);
      if (!location) throw new LocationUnknown(place.location);
      const key = [place.variantId, location.id];
      const level = await this.lock(key, change);
      const delta = change.delta(level);
      if (location.isBundle && delta >= 0) throw new IsBundle(place.variantId);
      await this.move(key, delta, change);
      const [view] = await database.query<LevelView>(
        `SELECT ${LEVEL_COLUMNS} FROM ${LEVELS} WHERE level.variant_id = $1 AND level.location_id = $2`,
        key,
      );
      return view!;
    });
  }

  private async lock(key: string[], { lowStockThreshold, safetyStock }: LevelChange): Promise<StockLevel> {
    const [level] = await this.store.database.query<StockLevel>(LOCK, [
      ...key,
      ...[lowStockThreshold !== undefined, lowStockThreshold ?? null],
      ...[safetyStock !== undefined, safetyStock ?? null],
    ]);
    return level!;
  }

  private async move([variantId, locationId]: string[], delta: number, change: LevelChange): Promise<void> {
    const { database, transaction, clock, wakeSignal } = this.store;
    if (delta !== 0) {
      await database.query(MOVE, [variantId, locationId, delta, change.reason, newId(), clock.now()]);
    } else if (change.safetyStock !== undefined) {
      await database.query(TELL_VARIANT, [variantId, newId(), clock.now()]);
    }
    transaction.afterCommit(() => wakeSignal.wake());
  }
}
