import { applyChangesSql } from './apply-changes.js';
import { lockPoliciesSql, tellTermsSql, waitingSql } from './policies-sql.js';
import { TAKEN } from './take-sql.js';

/**
 * $1 hold, $2 variants and $3 their quantities as asked, $4 its end, $5 now, $6 buyer or null, $7 locations and $8 their
 * ranks, $9 whether the most units go before priority, $10 whether one location with all goes before rank, $11 whether
 * the buyer's share may be exceeded.
 * All numbers come from the locked rows only; what no location has is waited for as far as the policy has room. If one
 * variant falls short, or a buyer's share is used up, nothing is held. Arrays rather than JSON, because the planner sees
 * how long they are and looks up just those levels.
 */
function holdSql(conflict: string): string {
  return `
  WITH asked AS (
    SELECT variant_id, quantity FROM unnest($2::uuid[], $3::bigint[]) AS asked(variant_id, quantity)
  ), parts AS MATERIALIZED (
    SELECT asked.variant_id AS asked_id, asked.quantity AS asked, part.part_id IS NOT NULL AS bundled,
      coalesce(part.part_id, asked.variant_id) AS variant_id, coalesce(part.quantity, 1) AS per_unit
    FROM asked LEFT JOIN inventory.bundle_parts AS part ON part.bundle_id = asked.variant_id
  ), policies AS MATERIALIZED (
    ${lockPoliciesSql('SELECT variant_id FROM parts UNION SELECT asked_id FROM parts WHERE bundled')}
  ), demand AS MATERIALIZED (
    SELECT variant_id, sum(asked * per_unit)::bigint AS quantity FROM parts
    WHERE (SELECT count(*) FROM policies) >= 0 GROUP BY variant_id -- the policies are locked before the levels
  ), ${TAKEN}, ${BEYOND}, ${REFUSED}, hold AS (
    INSERT INTO inventory.holds AS hold (id, status, variant_ids, location_ids, quantities, expires_at, created_at,
      asked_ids, asked_quantities, bundles, buyer)
    SELECT $1::uuid, 'held', coalesce(array_agg(variant_id), '{}'), coalesce(array_agg(location_id), '{}'),
      coalesce(array_agg(quantity::integer), '{}'), $4::timestamptz, $5::timestamptz,
      (SELECT coalesce(array_agg(variant_id), '{}') FROM asked),
      (SELECT coalesce(array_agg(quantity::integer), '{}') FROM asked),
      (SELECT jsonb_object_agg(asked_id, made) FROM (
        SELECT asked_id, jsonb_agg(jsonb_build_object('variant_id', variant_id, 'per_unit', per_unit)) AS made
        FROM parts WHERE bundled GROUP BY asked_id
      ) AS bundle), $6::text
    FROM (
      SELECT variant_id, location_id, quantity FROM taken WHERE quantity > 0
      UNION ALL
      SELECT variant_id, NULL, quantity FROM beyond WHERE quantity > 0
    ) AS entry
    HAVING NOT EXISTS (SELECT FROM short) AND NOT EXISTS (SELECT FROM over_share)
    ${conflict}
    RETURNING hold.id
  ), queued AS (
    INSERT INTO inventory.backorders (hold_id, variant_id, waiting)
    SELECT hold.id, variant_id, quantity FROM hold, beyond WHERE quantity > 0 ORDER BY variant_id
  ), waiting AS (
    UPDATE inventory.policies AS policy SET ${waitingSql('beyond.quantity')}
    FROM hold, beyond JOIN policies USING (variant_id)
    WHERE policy.variant_id = beyond.variant_id AND beyond.quantity > 0
    RETURNING policy.*
  ), told_terms AS (${tellTermsSql('waiting', '$5')}), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, 0 AS on_hand_delta, quantity::integer AS held_delta, 'held' AS reason,
      hold.id AS reference
    FROM hold, taken WHERE quantity > 0
  ), ${applyChangesSql('$5', '$1')}
  SELECT 'short' AS refusal, variant_id, requested, available FROM short
  UNION ALL
  SELECT 'share', asked_id, asked, buyer_limit FROM over_share
  ORDER BY variant_id`;
}

/** What of each variant of `demand` is `beyond` what was `taken`, and how much of that the locked `policies` have room for. */
const BEYOND = `
  beyond AS MATERIALIZED (
    SELECT demand.variant_id, demand.quantity - coalesce(sum(taken.quantity), 0)::bigint AS quantity,
      coalesce(sum(taken.quantity), 0)::bigint + coalesce(policies.room, 0) AS available, coalesce(policies.room, 0) AS room
    FROM demand LEFT JOIN taken USING (variant_id) LEFT JOIN policies USING (variant_id)
    GROUP BY demand.variant_id, demand.quantity, policies.room
  )`;

/** What the buyer of `share` has with the units of `excluded`. */
const MORE_UNITS = `inventory.share_units(inventory.share_since(share.taken, excluded.counted_from)) + excluded.units`;

/**
 * Who falls `short`, and whose share is used up (`over_share`). A share's row is inserted or updated only while it stays
 * within the limit, or when that may be exceeded: then the row's most is what it has. The update sees the row's newest
 * version, whatever the statement's snapshot shows.
 */
const REFUSED = `
  short AS MATERIALIZED (
    SELECT asked_id AS variant_id, asked AS requested, min(beyond.available / per_unit) AS available
    FROM parts JOIN beyond USING (variant_id) WHERE beyond.quantity > beyond.room GROUP BY asked_id, asked
  ), shared AS MATERIALIZED (
    SELECT variant_id, wanted.quantity, buyer_limit,
      coalesce(now() - make_interval(days => buyer_limit_days), '-infinity') AS counted_from
    FROM policies JOIN (
      SELECT variant_id, quantity FROM demand UNION ALL SELECT DISTINCT asked_id, asked FROM parts WHERE bundled
    ) AS wanted USING (variant_id)
    WHERE $6::text IS NOT NULL AND buyer_limit IS NOT NULL AND NOT EXISTS (SELECT FROM short)
  ), share AS (
    INSERT INTO inventory.buyer_shares AS share (buyer, variant_id, taken, counted_from, units, most)
    SELECT $6, variant_id, jsonb_build_object($1::uuid, jsonb_build_array(quantity, extract(epoch FROM now()))),
      counted_from, quantity, greatest(buyer_limit, quantity)
    FROM shared WHERE quantity <= buyer_limit OR $11::boolean ORDER BY variant_id
    ON CONFLICT (buyer, variant_id) DO UPDATE
      SET taken = inventory.share_since(share.taken, excluded.counted_from) || excluded.taken,
        counted_from = excluded.counted_from, most = greatest(excluded.most, ${MORE_UNITS}), units = ${MORE_UNITS}
      WHERE ${MORE_UNITS} <= excluded.most OR $11::boolean
    RETURNING variant_id
  ), over_share AS MATERIALIZED (
    SELECT DISTINCT parts.asked_id, parts.asked, buyer_limit FROM shared
      JOIN parts ON shared.variant_id IN (parts.variant_id, parts.asked_id)
    WHERE shared.variant_id NOT IN (SELECT variant_id FROM share)
  )`;

/** A new hold, whatever the terms of its variants. */
export const HOLD = holdSql('');

/** The hold once more, after it had expired; it keeps its row. */
export const HOLD_AGAIN = holdSql(`
    ON CONFLICT (id) DO UPDATE SET status = 'held', variant_ids = excluded.variant_ids,
      location_ids = excluded.location_ids, quantities = excluded.quantities, bundles = excluded.bundles
    WHERE hold.status = 'expired'`);
