import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type StockToSet } from '../contract/set-stock.command.js';
import { type RejectedCount } from '../domain/count.js';
import { applyChangesSql } from './apply-changes.js';
import { newLevelsSql } from './new-levels.js';
import { StockChanges } from './stock-changes.js';

/** $1 the counts as JSON. A count without a location is one of the most preferred location. */
const COUNTED = `
  preferred AS MATERIALIZED (
    SELECT id FROM inventory.locations WHERE active ORDER BY priority, id LIMIT 1
  ), counted AS MATERIALIZED (
    SELECT count.index, count."variantId" AS variant_id, count."onHand" AS on_hand, count.location,
      CASE WHEN count.location IS NULL THEN (SELECT id FROM preferred) ELSE named.id END AS location_id
    FROM jsonb_to_recordset($1::jsonb) AS count(index integer, "variantId" uuid, location text, "onHand" integer)
      LEFT JOIN inventory.locations AS named ON named.code = count.location
    WHERE NOT EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = count."variantId")
  )`;

/** A row must be there before it can be locked, and a statement does not see the rows it adds. */
const ADD_MISSING = `
  WITH ${COUNTED}
  ${newLevelsSql('SELECT DISTINCT variant_id, location_id FROM counted WHERE location_id IS NOT NULL')}`;

/** $2 the facts' and movements' subject, $3 now. The last count of a level is the one that counts. */
const SET = `
  WITH ${COUNTED}, wanted AS (
    SELECT DISTINCT ON (variant_id, location_id) * FROM counted
    WHERE location_id IS NOT NULL ORDER BY variant_id, location_id, index DESC
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held, wanted.on_hand AS counted, wanted.index
    FROM wanted JOIN inventory.levels AS level USING (variant_id, location_id)
    ORDER BY level.variant_id, level.location_id FOR UPDATE OF level
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, counted - on_hand AS on_hand_delta, 0 AS held_delta, 'counted' AS reason,
      $2::uuid AS reference
    FROM locked WHERE counted >= held AND counted <> on_hand
  ), ${applyChangesSql('$3', '$2')}, rejected AS (
    SELECT index, format('%s units are held for orders', held) AS reason FROM locked WHERE counted < held
    UNION ALL
    SELECT index, coalesce(format('there is no location "%s"', location), 'no location is in use') FROM counted
    WHERE location_id IS NULL
    UNION ALL
    SELECT count.index, 'it is a bundle, which has no stock of its own'
    FROM jsonb_to_recordset($1::jsonb) AS count(index integer, "variantId" uuid)
    WHERE EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = count."variantId")
  )
  SELECT (SELECT count(*) FROM updated) AS changed,
    (SELECT coalesce(array_agg(DISTINCT variant_id), '{}') FROM updated) AS "variantIds",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('index', index, 'reason', reason) ORDER BY index), '[]')
     FROM rejected) AS rejected`;

interface Counted {
  changed: number;
  variantIds: string[];
  rejected: RejectedCount[];
}

/** Counted stock of many levels at once. */
@Injectable()
export class Counts {
  constructor(
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
  ) {}

  /** Sets the levels; answers how many were different, of which variants, and the counts that cannot be. */
  async set(counts: readonly (StockToSet & { index: number })[]): Promise<Counted> {
    const { database, transaction, clock, wakeSignal } = this.store;
    const given = JSON.stringify(counts);
    const variantIds = counts.map(({ variantId }) => variantId);
    return this.stockChanges.of(variantIds, async () => {
      await database.query(ADD_MISSING, [given]);
      const [row] = await database.query<Counted>(SET, [given, newId(), clock.now()]);
      transaction.afterCommit(() => wakeSignal.wake());
      return row!;
    });
  }
}
