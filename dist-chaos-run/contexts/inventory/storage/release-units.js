import { applyChangesSql } from './apply-changes.js';
/**
 * $1 holds, $2 variants, $3 how many units of each, $4 now. The holds are locked in one order, then their levels; the
 * latest hold gives first. If the holds have fewer units than that, nothing is written and the short variants are answered.
 */
export const RELEASE_UNITS = `
  WITH current AS MATERIALIZED (
    SELECT id, status, variant_ids, location_ids, quantities, created_at FROM inventory.holds
    WHERE id = ANY ($1::uuid[]) AND status IN ('held', 'committed') ORDER BY id FOR UPDATE
  ), wanted AS (
    SELECT variant_id, quantity FROM unnest($2::uuid[], $3::bigint[]) AS asked(variant_id, quantity)
  ), entries AS MATERIALIZED (
    SELECT current.id, current.status, line.n, line.variant_id, line.location_id, line.quantity,
      greatest(least(line.quantity, coalesce(wanted.quantity, 0) - sum(line.quantity) OVER latest + line.quantity), 0)
        ::integer AS back
    FROM current,
      unnest(variant_ids, location_ids, quantities) WITH ORDINALITY AS line(variant_id, location_id, quantity, n)
      LEFT JOIN wanted USING (variant_id)
    WINDOW latest AS (PARTITION BY line.variant_id ORDER BY current.created_at DESC, current.id DESC, line.n DESC
      ROWS UNBOUNDED PRECEDING)
  ), missing AS MATERIALIZED (
    SELECT wanted.variant_id, wanted.quantity AS requested, coalesce(sum(entries.quantity), 0)::bigint AS held
    FROM wanted LEFT JOIN entries USING (variant_id) GROUP BY wanted.variant_id, wanted.quantity
    HAVING coalesce(sum(entries.quantity), 0) < wanted.quantity
  ), shrunk AS (
    UPDATE inventory.holds AS hold SET variant_ids = kept.variant_ids, location_ids = kept.location_ids,
      quantities = kept.quantities, status = CASE WHEN kept.quantities = '{}' THEN 'released' ELSE hold.status END
    FROM (
      SELECT id, coalesce(array_agg(variant_id ORDER BY n) FILTER (WHERE quantity > back), '{}') AS variant_ids,
        coalesce(array_agg(location_id ORDER BY n) FILTER (WHERE quantity > back), '{}') AS location_ids,
        coalesce(array_agg(quantity - back ORDER BY n) FILTER (WHERE quantity > back), '{}') AS quantities
      FROM entries GROUP BY id HAVING sum(back) > 0
    ) AS kept
    WHERE hold.id = kept.id AND NOT EXISTS (SELECT FROM missing)
    RETURNING hold.id
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id FROM inventory.levels AS level
    WHERE (level.variant_id, level.location_id) IN
      (SELECT variant_id, location_id FROM entries JOIN shrunk USING (id) WHERE back > 0)
    ORDER BY level.variant_id, level.location_id FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, CASE status WHEN 'committed' THEN back ELSE 0 END AS on_hand_delta,
      CASE status WHEN 'held' THEN -back ELSE 0 END AS held_delta,
      CASE status WHEN 'committed' THEN 'returned' ELSE 'released' END AS reason, id AS reference
    FROM entries JOIN locked USING (variant_id, location_id) WHERE back > 0
  ), ${applyChangesSql('$4', '($1::uuid[])[1]')}
  SELECT variant_id, requested, held FROM missing ORDER BY variant_id`;
//# sourceMappingURL=release-units.js.map