import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { BackorderAllocated } from '../contract/backorder-allocated.event.js';
import { applyChangesSql, TOTALS } from './apply-changes.js';
import { tellTermsSql } from './policies-sql.js';

/**
 * Gives what is there to who waits for it, first come first served: $1 variants whose policies this transaction has
 * locked before, so that nobody queues or leaves meanwhile; $2 now, $3 the facts' subject. Queue and places are laid side
 * by side as stretches of units; where two overlap, so many units go from that place to that hold.
 */
export const ALLOCATE = `
  WITH locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held, location.priority,
      greatest(level.on_hand - level.held - level.safety_stock, 0) AS available
    FROM inventory.levels AS level JOIN inventory.locations AS location ON location.id = level.location_id AND location.active
    WHERE level.variant_id = ANY ($1::uuid[])
    ORDER BY level.variant_id, level.location_id FOR UPDATE OF level
  ), places AS (
    SELECT variant_id, location_id, available, sum(available) OVER preferred AS ends
    FROM locked WHERE available > 0
    WINDOW preferred AS (PARTITION BY variant_id ORDER BY priority, location_id ROWS UNBOUNDED PRECEDING)
  ), queue AS (
    SELECT variant_id, hold_id, waiting, sum(waiting) OVER first AS ends
    FROM inventory.backorders WHERE variant_id IN (SELECT variant_id FROM places)
    WINDOW first AS (PARTITION BY variant_id ORDER BY id ROWS UNBOUNDED PRECEDING)
  ), given AS MATERIALIZED (
    SELECT variant_id, hold_id, location_id, quantity FROM (
      SELECT variant_id, hold_id, location_id,
        (least(queue.ends, places.ends) - greatest(queue.ends - waiting, places.ends - available))::integer AS quantity
      FROM queue JOIN places USING (variant_id)
    ) AS overlap WHERE quantity > 0
  ), current AS MATERIALIZED (
    SELECT id, status, variant_ids, location_ids, quantities FROM inventory.holds
    WHERE id IN (SELECT hold_id FROM given) ORDER BY id FOR UPDATE
  ), entries AS (
    SELECT id, variant_id, location_id, sum(quantity)::integer AS quantity FROM (
      SELECT current.id, line.* FROM current,
        unnest(variant_ids, location_ids, quantities) AS line(variant_id, location_id, quantity)
      UNION ALL SELECT hold_id, variant_id, location_id, quantity FROM given
      UNION ALL SELECT hold_id, variant_id, NULL, -quantity FROM given
    ) AS entry GROUP BY id, variant_id, location_id HAVING sum(quantity) > 0
  ), placed AS (
    UPDATE inventory.holds AS hold SET variant_ids = made.variant_ids, location_ids = made.location_ids,
      quantities = made.quantities
    FROM (
      SELECT id, array_agg(variant_id) AS variant_ids, array_agg(location_id) AS location_ids,
        array_agg(quantity) AS quantities
      FROM entries GROUP BY id
    ) AS made WHERE hold.id = made.id
  ), served AS MATERIALIZED (
    SELECT variant_id, hold_id, sum(quantity)::integer AS quantity FROM given GROUP BY variant_id, hold_id
  ), unqueued AS (
    DELETE FROM inventory.backorders AS backorder USING served
    WHERE (backorder.hold_id, backorder.variant_id) = (served.hold_id, served.variant_id)
      AND backorder.waiting = served.quantity
  ), shortened AS (
    UPDATE inventory.backorders AS backorder SET waiting = backorder.waiting - served.quantity FROM served
    WHERE (backorder.hold_id, backorder.variant_id) = (served.hold_id, served.variant_id)
      AND backorder.waiting > served.quantity
  ), waiting AS (
    UPDATE inventory.policies AS policy SET waiting = policy.waiting - gone.quantity
    FROM (SELECT variant_id, sum(quantity)::integer AS quantity FROM served GROUP BY variant_id) AS gone
    WHERE policy.variant_id = gone.variant_id
    RETURNING policy.*
  ), told_terms AS (${tellTermsSql('waiting', '$2')}), told_served AS (${insertComputedFactsSql(
    `SELECT '${BackorderAllocated.type}' AS type, served.hold_id AS subject, jsonb_build_object('holdId', served.hold_id,
       'variantId', served.variant_id, 'quantity', served.quantity, 'waiting', queue.waiting - served.quantity) AS data
     FROM served JOIN queue USING (variant_id, hold_id) ORDER BY served.hold_id, served.variant_id`,
    '$2',
  )}), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, CASE status WHEN 'committed' THEN -quantity ELSE 0 END AS on_hand_delta,
      CASE status WHEN 'held' THEN quantity ELSE 0 END AS held_delta,
      CASE status WHEN 'committed' THEN 'sold' ELSE 'held' END AS reason, hold_id AS reference
    FROM given JOIN current ON current.id = hold_id JOIN locked USING (variant_id, location_id)
  ), ${TOTALS}, ${applyChangesSql('$2', '$3', 'totals')}
  SELECT count(*) AS served FROM served`;
