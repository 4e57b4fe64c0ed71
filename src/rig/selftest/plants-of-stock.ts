import { first, type Plant, SOLD } from './plant.js';

const CANCELLED = `SELECT o.id FROM orders.orders o WHERE o.status = 'cancelled' LIMIT 1`;
const LEVEL = `(variant_id, location_id) = (SELECT variant_id, location_id FROM inventory.levels ORDER BY 1, 2 LIMIT 1)`;

export const STOCK_PLANTS: readonly Plant[] = [
  {
    invariant: 'I1',
    story: 'more units promised than there are',
    sql: `UPDATE inventory.levels SET held = on_hand + 1 WHERE ${LEVEL}`,
  },
  { invariant: 'I1', story: 'fewer promised than none', sql: `UPDATE inventory.levels SET held = -1 WHERE ${LEVEL}` },
  {
    invariant: 'I2',
    story: 'a unit gone without a movement',
    sql: `UPDATE inventory.levels SET on_hand = on_hand - 1 WHERE ${LEVEL}`,
  },
  {
    invariant: 'I2',
    story: 'a movement gone from the books',
    sql: `DELETE FROM inventory.movements WHERE id = (SELECT min(id) FROM inventory.movements WHERE reason = 'sold')`,
  },
  {
    invariant: 'I2',
    story: 'a hold forgotten by its level',
    sql: `UPDATE inventory.holds SET status = 'held' WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I1',
    story: 'more sold than ever came',
    sql: `UPDATE orders.orders SET lines = jsonb_set(lines, '{0,quantity}', '10000000') WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I1',
    story: 'a buyer who has more than anybody may have',
    sql: `INSERT INTO inventory.policies (variant_id, buyer_limit) SELECT variant_ids[1], 0 FROM inventory.holds WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I2',
    story: 'a share that no hold has',
    sql: `INSERT INTO inventory.buyer_shares (buyer, variant_id, taken, counted_from, units, most)
      SELECT 'nobody', variant_id, '{}', '-infinity', 1, 1 FROM inventory.levels WHERE ${LEVEL}`,
  },
  {
    invariant: 'I2',
    story: 'a unit that is waited for, and nobody in the queue',
    sql: `INSERT INTO inventory.policies (variant_id, backorder_limit, waiting)
      SELECT variant_id, 1, 1 FROM inventory.levels WHERE ${LEVEL}`,
  },
  {
    invariant: 'I2',
    story: 'a place in the queue without a hold',
    sql: `WITH queued AS (
        INSERT INTO inventory.backorders (hold_id, variant_id, waiting)
        SELECT gen_random_uuid(), variant_id, 1 FROM inventory.levels WHERE ${LEVEL} RETURNING variant_id)
      INSERT INTO inventory.policies (variant_id, backorder_limit, waiting) SELECT variant_id, 1, 1 FROM queued`,
  },
  {
    invariant: 'I2',
    story: 'somebody who waits for what is there, all of it written down',
    sql: `WITH waits AS (
        SELECT id, variant_ids[1] AS variant_id, location_ids[1] AS location_id, quantities[1] AS units
        FROM inventory.holds WHERE id = (${SOLD})
      ), queued AS (
        INSERT INTO inventory.backorders (hold_id, variant_id, waiting) SELECT id, variant_id, units FROM waits
      ), noted AS (
        INSERT INTO inventory.policies (variant_id, backorder_limit, waiting) SELECT variant_id, units, units FROM waits
      ), moved AS (
        INSERT INTO inventory.movements (variant_id, location_id, on_hand_delta, held_delta, reason, reference, at)
        SELECT variant_id, location_id, units, 0, 'returned', id, now() FROM waits
      ), back AS (
        UPDATE inventory.levels l SET on_hand = on_hand + units FROM waits w
        WHERE (l.variant_id, l.location_id) = (w.variant_id, w.location_id)
      )
      UPDATE inventory.holds h SET location_ids[1] = NULL FROM waits w WHERE h.id = w.id`,
  },
  {
    invariant: 'I2',
    story: 'units on their way that never left',
    sql: `INSERT INTO inventory.transfers (id, version, from_location_id, to_location_id, status, lines, created_at, shipped_at)
      SELECT gen_random_uuid(), 1, location_id, gen_random_uuid(), 'in_transit',
        jsonb_build_array(jsonb_build_object('variantId', variant_id, 'quantity', 1, 'received', 0)), now(), now()
      FROM inventory.levels WHERE ${LEVEL}`,
  },
  {
    invariant: 'I2',
    story: 'a count that was applied and corrected nothing',
    sql: `WITH counted AS (
        INSERT INTO inventory.stock_counts (id, version, location_id, everything, status, opened_at, ended_at)
        SELECT gen_random_uuid(), 1, location_id, false, 'applied', now(), now() FROM inventory.levels WHERE ${LEVEL} RETURNING id)
      INSERT INTO inventory.stock_count_lines (count_id, variant_id, counted, expected, counted_at, last_movement)
      SELECT id, variant_id, 2, 1, now(), 0 FROM counted, inventory.levels WHERE ${LEVEL}`,
  },
  {
    invariant: 'I7',
    story: 'an acknowledged delivery that never came',
    edit: (evidence) => {
      const { variant_id } = first(evidence.levels);
      const lines = [{ variant_id: variant_id as string, quantity: 1 }];
      const delivery = {
        ...first(evidence.history),
        kind: 'adjust-stock',
        outcome: 'ok',
        location: 'main',
        lines,
      } as const;
      return { ...evidence, history: [...evidence.history, delivery] };
    },
  },
  {
    invariant: 'I3',
    story: 'a cancelled order’s units still sold',
    sql: `UPDATE inventory.holds SET status = 'committed' WHERE id = (${CANCELLED})`,
  },
  {
    invariant: 'I3',
    story: 'a sold order’s units given back',
    sql: `UPDATE inventory.holds SET status = 'released' WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I3',
    story: 'a unit more sold than ordered',
    sql: `UPDATE inventory.holds SET quantities[1] = quantities[1] + 1 WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I3',
    story: 'a unit taken twice for one order, and written down twice',
    sql: `WITH twice AS (
        INSERT INTO inventory.movements (variant_id, location_id, on_hand_delta, held_delta, reason, reference, at)
        SELECT variant_id, location_id, -1, 0, reason, reference, at FROM inventory.movements
        WHERE reference = (${SOLD}) AND on_hand_delta < 0 LIMIT 1 RETURNING variant_id, location_id)
      UPDATE inventory.levels l SET on_hand = on_hand - 1 FROM twice t
      WHERE (l.variant_id, l.location_id) = (t.variant_id, t.location_id)`,
  },
];
