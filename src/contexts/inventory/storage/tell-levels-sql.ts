import { StockChanged } from '../contract/stock-changed.event.js';

/** The fact that tells levels as they are, none when there are none: what to compute it from, and a placeholder of its subject. */
export function tellLevelsSql(levels: string, subject: string): string {
  return `SELECT '${StockChanged.type}' AS type, ${subject}::uuid AS subject, jsonb_build_object('levels',
       jsonb_agg(jsonb_build_object('variantId', variant_id, 'locationId', location_id, 'onHand', on_hand, 'held', held,
         'available', greatest(on_hand - held - safety_stock, 0)) ORDER BY variant_id, location_id)) AS data
     FROM ${levels} HAVING count(*) > 0`;
}
