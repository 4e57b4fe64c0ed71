import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { StockChanged } from '../contract/stock-changed.event.js';
/** Levels in one fact. */
const LEVELS_PER_FACT = 500;
/**
 * Tells every level of a location as it is now: $1 the location, $2 now. For a location that goes in or out of use,
 * which changes what can be sold without moving a unit.
 */
export const TELL_LEVELS = insertComputedFactsSql(`SELECT '${StockChanged.type}' AS type, $1::uuid AS subject, jsonb_build_object('levels', jsonb_agg(level)) AS data
   FROM (
     SELECT jsonb_build_object('variantId', variant_id, 'locationId', location_id, 'onHand', on_hand, 'held', held,
       'available', CASE WHEN active THEN on_hand - held ELSE 0 END) AS level,
       (row_number() OVER (ORDER BY variant_id) - 1) / ${LEVELS_PER_FACT} AS part
     FROM inventory.levels JOIN inventory.locations ON locations.id = location_id WHERE location_id = $1
   ) AS levels GROUP BY part ORDER BY part`, '$2');
//# sourceMappingURL=tell-levels.js.map