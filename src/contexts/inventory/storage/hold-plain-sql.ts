import { applyChangesSql } from './apply-changes.js';
import { TAKEN } from './take-sql.js';

/**
 * A new hold of variants that nobody has made terms for: no bundles, none sold beyond stock, no buyer's share. Nearly all
 * are, and this takes about half as long as the statement for every case. Nothing is held, and the one refusal is `terms`,
 * when one of the variants is of another kind; that statement decides then. The parameters are the same, each variant in
 * $2 once.
 */
export const HOLD_PLAIN = `
  WITH terms AS MATERIALIZED (
    SELECT EXISTS (SELECT FROM inventory.policies WHERE variant_id = ANY ($2::uuid[]))
      OR EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = ANY ($2::uuid[])) AS made
  ), demand AS NOT MATERIALIZED (
    SELECT variant_id, quantity FROM unnest($2::uuid[], $3::bigint[]) AS asked(variant_id, quantity)
    WHERE NOT (SELECT made FROM terms)
  ), ${TAKEN}, short AS MATERIALIZED (
    SELECT variant_id, quantity AS requested, available FROM demand CROSS JOIN LATERAL (
      SELECT coalesce(sum(taken.quantity), 0)::bigint AS available FROM taken WHERE taken.variant_id = demand.variant_id
    ) AS given WHERE available < quantity
  ), hold AS (
    INSERT INTO inventory.holds (id, status, variant_ids, location_ids, quantities, expires_at, created_at,
      asked_ids, asked_quantities, buyer)
    SELECT $1::uuid, 'held', coalesce(array_agg(variant_id), '{}'), coalesce(array_agg(location_id), '{}'),
      coalesce(array_agg(quantity::integer), '{}'), $4::timestamptz, $5::timestamptz,
      $2::uuid[], $3::bigint[]::integer[], $6::text
    FROM taken WHERE quantity > 0
    HAVING NOT EXISTS (SELECT FROM short) AND NOT (SELECT made FROM terms)
    RETURNING id
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, 0 AS on_hand_delta, quantity::integer AS held_delta, 'held' AS reason,
      hold.id AS reference
    FROM hold, taken WHERE quantity > 0
  ), ${applyChangesSql('$5', '$1')}
  SELECT 'short' AS refusal, variant_id, requested, available FROM short
  UNION ALL
  SELECT 'terms', NULL, NULL, NULL FROM terms WHERE made
  ORDER BY variant_id`;
