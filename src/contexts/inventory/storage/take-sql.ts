/**
 * From `demand` to what each level gives (`taken`): units are taken from the preferred locations first, each giving what it
 * has above its safety stock until the demand is met. The levels stay locked, in one order. $7 locations and $8 their
 * ranks, $9 whether the most units go before priority, $10 whether one location with all goes before rank.
 * Nearly every hold asks for neither: what only they need is not worked out otherwise.
 */
export const TAKEN = `
  locked AS MATERIALIZED (
    SELECT level.variant_id, level.location_id, level.on_hand, level.held, demand.quantity,
      greatest(level.on_hand - level.held - level.safety_stock, 0) AS available, location.priority,
      coalesce(($8::double precision[])[array_position($7::uuid[], level.location_id)], 0) AS rank
    FROM demand JOIN inventory.levels AS level USING (variant_id)
      JOIN inventory.locations AS location ON location.id = level.location_id AND location.active
    ORDER BY level.variant_id, level.location_id FOR UPDATE OF level
  ), weighed AS (
    SELECT *, CASE WHEN $9::boolean THEN available END AS stock FROM locked LEFT JOIN (
      SELECT location_id, sum(least(available, quantity)) AS covers FROM locked WHERE $10::boolean GROUP BY location_id
    ) AS whole USING (location_id)
  ), taken AS MATERIALIZED (
    SELECT variant_id, location_id, on_hand, held,
      least(available, greatest(quantity - sum(available) OVER preferred + available, 0)) AS quantity
    FROM weighed WINDOW preferred AS (PARTITION BY variant_id
      ORDER BY covers DESC, rank, stock DESC, priority, location_id ROWS UNBOUNDED PRECEDING)
  )`;
