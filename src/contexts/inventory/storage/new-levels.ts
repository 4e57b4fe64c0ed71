/**
 * The INSERT of levels that are not there yet, empty, with the safety stock of their variant. `source` selects distinct
 * pairs of variant_id and location_id.
 */
export function newLevelsSql(source: string): string {
  return `INSERT INTO inventory.levels (variant_id, location_id, on_hand, safety_stock)
    SELECT added.variant_id, added.location_id, 0, coalesce(policy.safety_stock, 0)
    FROM (${source}) AS added LEFT JOIN inventory.policies AS policy USING (variant_id)
    ORDER BY added.variant_id, added.location_id
    ON CONFLICT DO NOTHING`;
}
