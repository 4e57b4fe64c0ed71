import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { StockRanLow } from '../contract/stock-ran-low.event.js';
import { tellLevelsSql } from './tell-levels-sql.js';

/** What becomes of each level, for statements whose `changes` may name one more than once; goes between the two. */
export const TOTALS = `
  totals AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, sum(on_hand_delta)::integer AS on_hand_delta,
      sum(held_delta)::integer AS held_delta
    FROM changes GROUP BY variant_id, location_id, on_hand, held
  )`;

/**
 * The end of every statement that moves stock, to be put behind its CTEs. It expects a CTE `changes` (variant_id,
 * location_id, on_hand, held, on_hand_delta, held_delta, reason, reference), which names each level once or goes on to
 * `totals`. The numbers on_hand and held are those of levels that the statement has locked with `ORDER BY variant_id,
 * location_id FOR UPDATE`: one order for everybody, so that no two statements wait for each other, and PostgreSQL hands
 * out the newest version of a locked row whatever the statement's snapshot shows. The new numbers are made from them: an
 * update checks its constraints on the version that the snapshot shows before it looks for the newest one, so adding to
 * the row itself would be refused by what was.
 * Whatever may free units or bring new ones runs in `StockChanges.of`, so that those who wait for them get them first.
 * It updates the levels, adds the movements and tells the facts. `at` and `subject` are placeholders of a time and of
 * the facts' subject.
 */
export function applyChangesSql(at: string, subject: string, deltas: 'changes' | 'totals' = 'changes'): string {
  const facts = insertComputedFactsSql(
    `${tellLevelsSql('updated', subject)}
     UNION ALL
     SELECT '${StockRanLow.type}', variant_id, jsonb_build_object('variantId', variant_id, 'locationId', location_id,
       'available', on_hand - held, 'threshold', low_stock_threshold)
     FROM updated WHERE on_hand - held <= low_stock_threshold
       AND on_hand - held - on_hand_delta + held_delta > low_stock_threshold`,
    at,
  );
  return `
  updated AS (
    UPDATE inventory.levels AS level SET on_hand = delta.on_hand + delta.on_hand_delta,
      held = delta.held + delta.held_delta, version = level.version + 1
    FROM ${deltas} AS delta
    WHERE level.variant_id = delta.variant_id AND level.location_id = delta.location_id
    RETURNING level.variant_id, level.location_id, level.on_hand, level.held, level.safety_stock, level.low_stock_threshold,
      delta.on_hand_delta, delta.held_delta
  ), moved AS (
    INSERT INTO inventory.movements (variant_id, location_id, on_hand_delta, held_delta, reason, reference, at)
    SELECT variant_id, location_id, on_hand_delta, held_delta, reason, reference, ${at}::timestamptz FROM changes
  ), told AS (${facts})`;
}
