import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { type StockLevel } from '../domain/stock-level.js';
import { applyChangesSql } from './apply-changes.js';
import { LEVEL_COLUMNS, LEVELS, type LevelView } from '../views/level.view.js';

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

/** Where a change of one level happens; the most preferred location in use when none is named. */
export interface LevelPlace {
  variantId: string;
  location?: string;
}

/** What becomes of one level: `reason` names the movement, `lowStockThreshold` is left alone when absent. */
export interface LevelChange {
  reason: string;
  lowStockThreshold?: number | null;
  /** The rules: by how many units, or a domain error. */
  delta(level: StockLevel): number;
}

/** Single levels, changed by staff. */
@Injectable()
export class Levels {
  constructor(private readonly store: AggregateStore) {}

  /** Changes one level under its lock, adding it first where it is new. Throws `LocationUnknown` and the rule's errors. */
  async change(place: LevelPlace, change: LevelChange): Promise<LevelView> {
    const { database, transaction } = this.store;
    return transaction.run(async () => {
      const [location] = await database.query<{ id: string }>(ENSURE, [place.variantId, place.location ?? null]);
      if (!location) throw new LocationUnknown(place.location);
      const key = [place.variantId, location.id];
      const { lowStockThreshold } = change;
      const [level] = await database.query<StockLevel>(LOCK, [
        ...key,
        lowStockThreshold !== undefined,
        lowStockThreshold ?? null,
      ]);
      await this.move(key, change.delta(level!), change.reason);
      const [view] = await database.query<LevelView>(
        `SELECT ${LEVEL_COLUMNS} FROM ${LEVELS} WHERE level.variant_id = $1 AND level.location_id = $2`,
        key,
      );
      return view!;
    });
  }

  private async move(key: string[], delta: number, reason: string): Promise<void> {
    if (delta === 0) return;
    const { database, transaction, clock, wakeSignal } = this.store;
    await database.query(MOVE, [...key, delta, reason, newId(), clock.now()]);
    transaction.afterCommit(() => wakeSignal.wake());
  }
}
