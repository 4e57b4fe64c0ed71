import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { StockRanLow } from '../contract/stock-ran-low.event.js';
/**
 * The end of every statement that moves stock, to be put behind its CTEs. It expects a CTE `changes` (variant_id,
 * location_id, on_hand_delta, held_delta, reason, reference) whose levels an earlier CTE has locked with
 * `ORDER BY variant_id, location_id FOR UPDATE`: one order for everybody, so that no two statements wait for each other,
 * and PostgreSQL hands out the newest version of a locked row whatever the statement's snapshot shows.
 * It updates the levels, adds the movements and tells the facts. `at` and `subject` are placeholders of a time and of
 * the facts' subject.
 */
export function applyChangesSql(at, subject) {
    const facts = insertComputedFactsSql(`SELECT '${StockChanged.type}' AS type, ${subject}::uuid AS subject, jsonb_build_object('levels',
       jsonb_agg(jsonb_build_object('variantId', variant_id, 'locationId', location_id, 'onHand', on_hand, 'held', held,
         'available', CASE WHEN active THEN on_hand - held ELSE 0 END) ORDER BY variant_id, location_id)) AS data
     FROM updated HAVING count(*) > 0
     UNION ALL
     SELECT '${StockRanLow.type}', variant_id, jsonb_build_object('variantId', variant_id, 'locationId', location_id,
       'available', on_hand - held, 'threshold', low_stock_threshold)
     FROM updated WHERE on_hand - held <= low_stock_threshold
       AND on_hand - held - on_hand_delta + held_delta > low_stock_threshold`, at);
    return `
  totals AS MATERIALIZED (
    SELECT variant_id, location_id, sum(on_hand_delta)::integer AS on_hand_delta, sum(held_delta)::integer AS held_delta
    FROM changes GROUP BY variant_id, location_id
  ), updated AS (
    UPDATE inventory.levels AS level SET on_hand = level.on_hand + totals.on_hand_delta,
      held = level.held + totals.held_delta, version = level.version + 1
    FROM totals JOIN inventory.locations AS location ON location.id = totals.location_id
    WHERE level.variant_id = totals.variant_id AND level.location_id = totals.location_id
    RETURNING level.variant_id, level.location_id, level.on_hand, level.held, level.low_stock_threshold,
      totals.on_hand_delta, totals.held_delta, location.active
  ), moved AS (
    INSERT INTO inventory.movements (variant_id, location_id, on_hand_delta, held_delta, reason, reference, at)
    SELECT variant_id, location_id, on_hand_delta, held_delta, reason, reference, ${at}::timestamptz FROM changes
  ), told AS (${facts})`;
}
//# sourceMappingURL=apply-changes.js.map