import { applyChangesSql, TOTALS } from './apply-changes.js';
import { lockPoliciesSql, tellTermsSql, waitingSql } from './policies-sql.js';

/**
 * Locks holds, $1, behind the policies of what they have. The statement that comes next in the transaction sees all that
 * waits for these policies and all levels that these holds have units in.
 */
export const LOCK_HOLDS = `
  WITH policies AS MATERIALIZED (
    ${lockPoliciesSql('SELECT unnest(variant_ids) FROM inventory.holds WHERE id = ANY ($1::uuid[])')}
  )
  SELECT id FROM inventory.holds WHERE id = ANY ($1::uuid[]) AND (SELECT count(*) FROM policies) >= 0 ORDER BY id FOR UPDATE`;

/** Sells a hold that meets the condition: $1 hold, $2 now. Answers the status before; nothing when there is none. */
function commitSql(condition: string): string {
  return `
  WITH current AS MATERIALIZED (
    SELECT id, status, variant_ids, location_ids, quantities FROM inventory.holds WHERE id = $1::uuid AND ${condition} FOR UPDATE
  ), ended AS (
    UPDATE inventory.holds AS hold SET status = 'committed' FROM current
    WHERE hold.id = current.id AND current.status = 'held'
    RETURNING hold.id
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held, line.quantity
    FROM current CROSS JOIN unnest(variant_ids, location_ids, quantities) AS line(variant_id, location_id, quantity)
      JOIN inventory.levels AS level USING (variant_id, location_id)
    WHERE status = 'held'
    ORDER BY level.variant_id, level.location_id FOR UPDATE OF level
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, -quantity AS on_hand_delta, -quantity AS held_delta, 'sold' AS reason,
      ended.id AS reference
    FROM ended, locked
  ), ${applyChangesSql('$2', '$1')}
  SELECT status FROM current`;
}

/** Sells a hold that waits for nothing, as nearly all do: nobody who gives units to those who wait touches it. */
export const COMMIT = commitSql('array_position(location_ids, NULL) IS NULL');

/** Sells a hold that may wait; behind `LOCK_HOLDS`. */
export const COMMIT_WAITING = commitSql('true');

/** From `ended` holds (id, before and their lines) to `changes`: their levels locked in order. */
function endedLinesSql(change: string): string {
  return `
  lines AS MATERIALIZED (
    SELECT ended.id, ended.before, line.* FROM ended,
      unnest(variant_ids, location_ids, quantities) AS line(variant_id, location_id, quantity)
  ), locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held FROM inventory.levels AS level
    WHERE (level.variant_id, level.location_id) IN (SELECT variant_id, location_id FROM lines)
    ORDER BY level.variant_id, level.location_id FOR UPDATE
  ), changes AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held, ${change}, id AS reference
    FROM lines JOIN locked USING (variant_id, location_id)
  )`;
}

/** The `ended` holds wait no more, and their buyers have their shares back. The shares come last, and in one order. */
function letGoSql(at: string): string {
  return `
  unqueued AS (
    DELETE FROM inventory.backorders USING ended WHERE hold_id = ended.id
  ), waiting AS (
    UPDATE inventory.policies AS policy SET ${waitingSql('(-gone.quantity)')}
    FROM (SELECT variant_id, sum(quantity)::integer AS quantity FROM lines WHERE location_id IS NULL GROUP BY variant_id)
      AS gone JOIN policies USING (variant_id)
    WHERE policy.variant_id = gone.variant_id
    RETURNING policy.*
  ), told_terms AS (${tellTermsSql('waiting', at)}), shares AS MATERIALIZED (
    SELECT share.buyer, share.variant_id FROM ended
      JOIN inventory.buyer_shares AS share ON share.buyer = ended.buyer AND share.taken ? ended.id::text
    ORDER BY share.buyer, share.variant_id FOR UPDATE OF share
  ), returned AS (
    SELECT shares.buyer, shares.variant_id, array_agg(ended.id::text) AS holds
    FROM shares JOIN ended USING (buyer) GROUP BY shares.buyer, shares.variant_id
  ), given_back AS (
    UPDATE inventory.buyer_shares AS share
    SET taken = share.taken - returned.holds, units = inventory.share_units(share.taken - returned.holds)
    FROM returned WHERE (share.buyer, share.variant_id) = (returned.buyer, returned.variant_id)
  )`;
}

/** The variants of locked `policies` that somebody waits for: what came free is theirs. */
export const WAITED_FOR = `ARRAY(SELECT variant_id FROM policies WHERE waiting > 0) AS "waitedFor"`;

/** Gives back what a hold has, held or sold: $1 hold, $2 now; behind `LOCK_HOLDS`. */
export const RELEASE = `
  WITH policies AS MATERIALIZED (
    ${lockPoliciesSql('SELECT unnest(variant_ids) FROM inventory.holds WHERE id = $1::uuid')}
  ), current AS MATERIALIZED (
    SELECT id, status FROM inventory.holds WHERE id = $1::uuid FOR UPDATE
  ), ended AS (
    UPDATE inventory.holds AS hold SET status = 'released' FROM current
    WHERE hold.id = current.id AND current.status IN ('held', 'committed')
    RETURNING hold.id, current.status AS before, hold.variant_ids, hold.location_ids, hold.quantities, hold.buyer
  ), ${endedLinesSql(`CASE before WHEN 'committed' THEN quantity ELSE 0 END AS on_hand_delta,
    CASE before WHEN 'held' THEN -quantity ELSE 0 END AS held_delta,
    CASE before WHEN 'committed' THEN 'returned' ELSE 'released' END AS reason`)}, ${letGoSql('$2')},
  ${applyChangesSql('$2', '$1')}
  SELECT status, ${WAITED_FOR} FROM current`;

/**
 * $1 how many at most; what is due is for the database's clock to say. Locks the policies and the levels of what the holds
 * have. The holds come last, and only those that are free: a sale has its hold while it comes to the levels, and whoever
 * kept the levels from it and waited for the hold would wait for ever.
 */
export const LOCK_DUE = `
  WITH due AS MATERIALIZED (
    SELECT id, variant_ids, location_ids FROM inventory.holds WHERE status = 'held' AND expires_at <= now()
    ORDER BY expires_at LIMIT $1::bigint
  ), policies AS MATERIALIZED (
    ${lockPoliciesSql('SELECT unnest(variant_ids) FROM due')}
  ), levels AS MATERIALIZED (
    SELECT FROM inventory.levels WHERE (SELECT count(*) FROM policies) >= 0
      AND (variant_id, location_id) IN (SELECT unnest(variant_ids), unnest(location_ids) FROM due)
    ORDER BY variant_id, location_id FOR UPDATE
  )
  SELECT id FROM due WHERE (SELECT count(*) FROM levels) >= 0`;

/** $1 due holds, whose policies and levels are locked, $2 now for the movements, $3 the facts' subject. */
export const EXPIRE = `
  WITH policies AS MATERIALIZED (
    ${lockPoliciesSql('SELECT unnest(variant_ids) FROM inventory.holds WHERE id = ANY ($1::uuid[])')}
  ), current AS MATERIALIZED (
    SELECT id, status FROM inventory.holds
    WHERE id = ANY ($1::uuid[]) AND status = 'held' AND (SELECT count(*) FROM policies) >= 0
    ORDER BY id FOR UPDATE SKIP LOCKED
  ), ended AS (
    UPDATE inventory.holds AS hold SET status = 'expired' FROM current WHERE hold.id = current.id
    RETURNING hold.id, current.status AS before, hold.variant_ids, hold.location_ids, hold.quantities, hold.buyer
  ), ${endedLinesSql(`0 AS on_hand_delta, -quantity AS held_delta, 'expired' AS reason`)}, ${letGoSql('$2')},
  ${TOTALS}, ${applyChangesSql('$2', '$3', 'totals')}
  SELECT (SELECT count(*) FROM ended) AS expired, ${WAITED_FOR}`;
