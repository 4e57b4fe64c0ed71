/**
 * CTEs that give buyers units of their shares back, from `returned` (buyer, variant_id, hold, back). The rows are locked
 * in one order, and after everything else that the statement locks.
 */
export const GIVE_SHARES_BACK = `
  shares AS MATERIALIZED (
    SELECT share.buyer, share.variant_id FROM inventory.buyer_shares AS share
    WHERE (share.buyer, share.variant_id) IN (SELECT buyer, variant_id FROM returned)
    ORDER BY share.buyer, share.variant_id FOR UPDATE
  ), given_back AS (
    UPDATE inventory.buyer_shares AS share SET taken = inventory.share_less(share.taken, less.holds, less.units),
      units = inventory.share_units(inventory.share_less(share.taken, less.holds, less.units))
    FROM (
      SELECT buyer, variant_id, array_agg(hold) AS holds, array_agg(back) AS units
      FROM shares JOIN returned USING (buyer, variant_id) GROUP BY buyer, variant_id
    ) AS less WHERE (share.buyer, share.variant_id) = (less.buyer, less.variant_id)
  )`;
