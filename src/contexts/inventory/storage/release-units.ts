import { applyChangesSql, TOTALS } from './apply-changes.js';
import { GIVE_SHARES_BACK } from './buyer-shares-sql.js';
import { WAITED_FOR } from './end-holds.js';
import { lockPoliciesSql, tellTermsSql, waitingSql } from './policies-sql.js';

/** From `current` (locked holds) and `wanted`: how much of what was asked goes back, and what that is in `entries`. */
const ENTRIES = `
  asked AS MATERIALIZED (
    SELECT current.id, line.variant_id, line.quantity, line.n,
      least(line.quantity, coalesce(wanted.quantity, 0))::integer AS back
    FROM current CROSS JOIN unnest(asked_ids, asked_quantities) WITH ORDINALITY AS line(variant_id, quantity, n)
      LEFT JOIN wanted ON wanted.id = current.id AND wanted.variant_id = line.variant_id
  ), missing AS MATERIALIZED (
    SELECT variant_id, wanted.quantity AS requested, coalesce(asked.quantity, 0) AS held
    FROM wanted LEFT JOIN asked USING (id, variant_id) WHERE coalesce(asked.quantity, 0) < wanted.quantity
  ), due AS MATERIALIZED (
    SELECT asked.id, coalesce(part.variant_id, asked.variant_id) AS variant_id,
      sum(back * coalesce(part.per_unit, 1))::integer AS quantity
    FROM asked JOIN current USING (id)
      LEFT JOIN LATERAL jsonb_to_recordset(current.bundles -> asked.variant_id::text)
        AS part(variant_id uuid, per_unit integer) ON true
    WHERE back > 0 GROUP BY asked.id, coalesce(part.variant_id, asked.variant_id)
  ), entries AS MATERIALIZED (
    SELECT current.id, current.status, line.n, line.variant_id, line.location_id, line.quantity, greatest(least(
      line.quantity, coalesce(due.quantity, 0) - sum(line.quantity) OVER waiting_first + line.quantity), 0)::integer AS back
    FROM current CROSS JOIN
      unnest(variant_ids, location_ids, quantities) WITH ORDINALITY AS line(variant_id, location_id, quantity, n)
      LEFT JOIN due ON due.variant_id = line.variant_id AND due.id = current.id
      LEFT JOIN inventory.locations AS location ON location.id = line.location_id
    WINDOW waiting_first AS (PARTITION BY current.id, line.variant_id
      ORDER BY line.location_id IS NOT NULL, location.priority DESC, line.location_id DESC ROWS UNBOUNDED PRECEDING)
  )`;

/** The holds without what goes back, unless somebody asked for more than there is. */
const SHRUNK = `
  shrunk AS (
    UPDATE inventory.holds AS hold SET variant_ids = kept.variant_ids, location_ids = kept.location_ids,
      quantities = kept.quantities, asked_ids = left_over.ids, asked_quantities = left_over.quantities,
      status = CASE WHEN kept.quantities = '{}' THEN 'released' ELSE hold.status END
    FROM (
      SELECT id, coalesce(array_agg(variant_id ORDER BY n) FILTER (WHERE quantity > back), '{}') AS variant_ids,
        coalesce(array_agg(location_id ORDER BY n) FILTER (WHERE quantity > back), '{}') AS location_ids,
        coalesce(array_agg(quantity - back ORDER BY n) FILTER (WHERE quantity > back), '{}') AS quantities
      FROM entries GROUP BY id HAVING sum(back) > 0
    ) AS kept JOIN (
      SELECT id, coalesce(array_agg(variant_id ORDER BY n) FILTER (WHERE quantity > back), '{}') AS ids,
        coalesce(array_agg(quantity - back ORDER BY n) FILTER (WHERE quantity > back), '{}') AS quantities
      FROM asked GROUP BY id
    ) AS left_over USING (id)
    WHERE hold.id = kept.id AND NOT EXISTS (SELECT FROM missing)
    RETURNING hold.id, hold.buyer
  )`;

/** What was waited for is waited for no more, and the buyers have those units of their shares back. */
const LET_GO = `
  ended_waits AS MATERIALIZED (
    SELECT entries.id, variant_id, sum(entries.back)::integer AS back FROM entries JOIN shrunk USING (id)
    WHERE location_id IS NULL AND back > 0 GROUP BY entries.id, variant_id
  ), unqueued AS (
    DELETE FROM inventory.backorders AS backorder USING ended_waits AS ended
    WHERE backorder.hold_id = ended.id AND backorder.variant_id = ended.variant_id AND backorder.waiting = ended.back
  ), shortened AS (
    UPDATE inventory.backorders AS backorder SET waiting = backorder.waiting - ended.back FROM ended_waits AS ended
    WHERE backorder.hold_id = ended.id AND backorder.variant_id = ended.variant_id AND backorder.waiting > ended.back
  ), waiting AS (
    UPDATE inventory.policies AS policy SET ${waitingSql('(-gone.quantity)')}
    FROM (SELECT variant_id, sum(back)::integer AS quantity FROM ended_waits GROUP BY variant_id) AS gone
      JOIN policies USING (variant_id)
    WHERE policy.variant_id = gone.variant_id
    RETURNING policy.*
  ), told_terms AS (${tellTermsSql('waiting', '$4')}), returned AS MATERIALIZED (
    SELECT shrunk.buyer, units.variant_id, units.id AS hold, units.back
    FROM shrunk JOIN (
      SELECT id, variant_id, quantity AS back FROM due
      UNION ALL
      SELECT asked.id, asked.variant_id, back FROM asked JOIN current USING (id)
      WHERE back > 0 AND bundles ? asked.variant_id::text
    ) AS units USING (id) WHERE shrunk.buyer IS NOT NULL
  ), ${GIVE_SHARES_BACK}`;

/**
 * $1 holds, $2 variants as they were asked for, $3 how many units of each, $4 now. Policies are locked, then the holds in
 * one order, then their levels. A bundle's parts are those that its hold has; of each hold go the units that are waited
 * for, then those of the least preferred location. If a hold has fewer units than that, nothing is written and the short
 * variants are answered.
 */
export const RELEASE_UNITS = `
  WITH policies AS MATERIALIZED (
    ${lockPoliciesSql('SELECT unnest(variant_ids) FROM inventory.holds WHERE id = ANY ($1::uuid[])')}
  ), current AS MATERIALIZED (
    SELECT * FROM inventory.holds
    WHERE id = ANY ($1::uuid[]) AND status IN ('held', 'committed') AND (SELECT count(*) FROM policies) >= 0
    ORDER BY id FOR UPDATE
  ), wanted AS (
    SELECT id, variant_id, quantity FROM unnest($1::uuid[], $2::uuid[], $3::bigint[]) AS unwanted(id, variant_id, quantity)
  ), ${ENTRIES}, ${SHRUNK}, ${LET_GO}, locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held FROM inventory.levels AS level
    WHERE (level.variant_id, level.location_id) IN
      (SELECT variant_id, location_id FROM entries JOIN shrunk USING (id) WHERE back > 0)
    ORDER BY level.variant_id, level.location_id FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, CASE status WHEN 'committed' THEN back ELSE 0 END AS on_hand_delta,
      CASE status WHEN 'held' THEN -back ELSE 0 END AS held_delta,
      CASE status WHEN 'committed' THEN 'returned' ELSE 'released' END AS reason, id AS reference
    FROM entries JOIN locked USING (variant_id, location_id) WHERE back > 0
  ), ${TOTALS}, ${applyChangesSql('$4', '($1::uuid[])[1]', 'totals')}
  SELECT coalesce(jsonb_agg(missing ORDER BY variant_id), '[]') AS missing, ${WAITED_FOR} FROM missing`;
