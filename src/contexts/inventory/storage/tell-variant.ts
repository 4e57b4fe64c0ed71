import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { StockChanged } from '../contract/stock-changed.event.js';

/** Tells every level of one variant, locked in order: $1 the variant, $2 the fact's subject, $3 now. */
export const TELL_VARIANT = `
  WITH locked AS MATERIALIZED (
    SELECT level.* FROM inventory.levels AS level WHERE variant_id = $1::uuid ORDER BY location_id FOR UPDATE
  )
  ${insertComputedFactsSql(
    `SELECT '${StockChanged.type}' AS type, $2::uuid AS subject, jsonb_build_object('levels',
       jsonb_agg(jsonb_build_object('variantId', variant_id, 'locationId', location_id, 'onHand', on_hand, 'held', held,
         'available', greatest(on_hand - held - safety_stock, 0)) ORDER BY location_id)) AS data
     FROM locked HAVING count(*) > 0`,
    '$3',
  )}`;
