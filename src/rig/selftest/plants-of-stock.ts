import { type Plant } from './plant.js';

const SOLD = `SELECT o.id FROM orders.orders o WHERE o.status = 'confirmed' LIMIT 1`;
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
