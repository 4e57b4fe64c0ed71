import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { inBatches } from '../../../platform/runtime/in-batches.js';
import { MOST_UNITS } from '../domain/count.js';
import { LevelFull } from '../domain/inventory.errors.js';
import { applyChangesSql } from './apply-changes.js';
import { newLevelsSql } from './new-levels.js';
import { StockChanges } from './stock-changes.js';

/** A row must be there before it can be locked, and a statement does not see the rows it adds. */
const ADD_MISSING = newLevelsSql(
  'SELECT variant_id, $1::uuid AS location_id FROM unnest($2::uuid[]) AS asked(variant_id)',
);

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
    WHERE coalesce(on_hand - held, 0) + asked.delta < 0
      OR (asked.delta > 0 AND coalesce(on_hand, 0) + asked.delta > ${MOST_UNITS})
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, delta::integer AS on_hand_delta, 0 AS held_delta, $4::text AS reason,
      $5::uuid AS reference
    FROM locked WHERE delta <> 0 AND NOT EXISTS (SELECT FROM refused)
  ), ${applyChangesSql('$6', '$5')}
  SELECT variant_id AS "variantId", delta, on_hand AS "onHand", held FROM refused ORDER BY variant_id`;

/** Levels that a refusal names at most. */
const NAMED = 100;

/** Levels moved, and told, by one statement. */
const BATCH = 500;

/** Units that come to a level (above 0) or go from it (below 0). */
export interface Move {
  variantId: string;
  delta: number;
}

/** A level that cannot give that many. */
export interface RefusedMove extends Move {
  onHand: number;
  held: number;
}

export interface Cause {
  /** Names the movements. */
  reason: string;
  /** The transfer or count. */
  reference: string;
}

/** Units of many variants that come to one location or go from it, all or none. */
@Injectable()
export class Moves {
  constructor(
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
  ) {}

  /**
   * Answers the levels that have too few; none when everything moved. The caller's transaction then rolls back. `check`
   * runs when the policies are locked and the levels are there: it may lock these, and throw. Throws `LevelFull`.
   */
  async make(
    locationId: string,
    moves: readonly Move[],
    cause: Cause,
    check: (variantIds: readonly string[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<RefusedMove[]> {
    if (moves.length === 0) return [];
    const { database } = this.store;
    const variants = moves.map(({ variantId }) => variantId);
    return this.stockChanges.of(variants, async () => {
      if (moves.some(({ delta }) => delta > 0)) await database.query(ADD_MISSING, [locationId, variants]);
      await check(variants);
      const refused: RefusedMove[] = [];
      for (const batch of inBatches(moves, BATCH)) refused.push(...(await this.move(locationId, batch, cause)));
      const full = refused.filter(({ delta }) => delta > 0);
      if (full.length > 0) throw new LevelFull(full.slice(0, NAMED).map(fullLine));
      return refused;
    });
  }

  private async move(locationId: string, moves: readonly Move[], { reason, reference }: Cause): Promise<RefusedMove[]> {
    const { database, transaction, clock, wakeSignal } = this.store;
    const [variants, deltas] = [moves.map(({ variantId }) => variantId), moves.map(({ delta }) => delta)];
    transaction.afterCommit(() => wakeSignal.wake());
    return database.query(MOVE, [locationId, variants, deltas, reason, reference, clock.now()]);
  }
}

function fullLine({ variantId, delta, onHand }: RefusedMove) {
  return { variant_id: variantId, on_hand: onHand, added: delta };
}
