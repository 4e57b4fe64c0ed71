import { applyChangesSql } from './apply-changes.js';
import { TAKEN } from './take-sql.js';

/**
 * A new hold of variants that nobody has made terms for: no bundles, none sold beyond stock, no buyer's share. Nearly all
 * are, and this takes about half as long as the statement for every case. Nothing is held, and the one refusal is `terms`,
 * when one of the variants is of another kind; that statement decides then. The parameters are the same.
 */
export const HOLD_PLAIN = `
  WITH asked AS (
    SELECT variant_id, quantity FROM unnest($2::uuid[], $3::bigint[]) AS asked(variant_id, quantity)
  ), terms AS MATERIALIZED (
    SELECT EXISTS (SELECT FROM inventory.policies WHERE variant_id = ANY ($2::uuid[]))
      OR EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = ANY ($2::uuid[])) AS made
  ), demand AS MATERIALIZED (
    SELECT variant_id, sum(quantity)::bigint AS quantity FROM asked, terms WHERE NOT terms.made GROUP BY variant_id
  ), ${TAKEN}, short AS MATERIALIZED (
    SELECT demand.variant_id, demand.quantity AS requested, coalesce(sum(taken.quantity), 0)::bigint AS available
    FROM demand LEFT JOIN taken USING (variant_id) GROUP BY demand.variant_id, demand.quantity
    HAVING coalesce(sum(taken.quantity), 0) < demand.quantity
  ), hold AS (
    INSERT INTO inventory.holds (id, status, variant_ids, location_ids, quantities, expires_at, created_at,
      asked_ids, asked_quantities, buyer)
    SELECT $1::uuid, 'held', coalesce(array_agg(variant_id), '{}'), coalesce(array_agg(location_id), '{}'),
      coalesce(array_agg(quantity::integer), '{}'), $4::timestamptz, $5::timestamptz,
      $2::uuid[], (SELECT coalesce(array_agg(quantity::integer), '{}') FROM asked), $6::text
    FROM taken WHERE quantity > 0
    HAVING NOT EXISTS (SELECT FROM short) AND NOT (SELECT made FROM terms)
    RETURNING id
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, 0 AS on_hand_delta, quantity AS held_delta, 'held' AS reason, hold.id AS reference
    FROM hold, taken WHERE quantity > 0
  ), ${applyChangesSql('$5', '$1')}
  SELECT 'short' AS refusal, variant_id, requested, available FROM short
  UNION ALL
  SELECT 'terms', NULL, NULL, NULL FROM terms WHERE made
  ORDER BY variant_id`;
