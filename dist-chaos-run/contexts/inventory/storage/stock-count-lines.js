var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
/** $1 count, $2 location, $3 the variants or null for all that the location has a level of. */
const ASK = `
  INSERT INTO inventory.stock_count_lines (count_id, variant_id)
  SELECT $1::uuid, variant_id FROM unnest($3::uuid[]) AS listed(variant_id) WHERE $3 IS NOT NULL
  UNION
  SELECT $1::uuid, variant_id FROM inventory.levels WHERE location_id = $2 AND $3 IS NULL`;
/** $1 location, $2 variants. In the order that everybody locks levels in. */
const LOCK = `
  SELECT FROM inventory.levels WHERE location_id = $1 AND variant_id = ANY($2::uuid[])
  ORDER BY variant_id, location_id FOR UPDATE`;
/**
 * $1 count, $2 location, $3 variants, $4 numbers, $5 when they were counted, $6 now. What the books said at a moment is
 * what they say now less all that has moved since: nothing for a number of now, because the levels are locked.
 */
const ENTER = `
  INSERT INTO inventory.stock_count_lines (count_id, variant_id, counted, expected, counted_at, last_movement)
  SELECT $1::uuid, entered.variant_id, entered.counted,
    coalesce(level.on_hand, 0) - coalesce((
      SELECT sum(on_hand_delta) FROM inventory.movements
      WHERE variant_id = entered.variant_id AND location_id = $2 AND id > past.last_movement), 0),
    entered.counted_at, past.last_movement
  FROM unnest($3::uuid[], $4::integer[], $5::timestamptz[]) AS entered(variant_id, counted, counted_at)
    LEFT JOIN inventory.levels AS level ON level.variant_id = entered.variant_id AND level.location_id = $2
    CROSS JOIN LATERAL (
      SELECT coalesce(max(id), 0) AS last_movement FROM inventory.movements
      WHERE variant_id = entered.variant_id AND location_id = $2
        AND (entered.counted_at >= $6::timestamptz OR at <= entered.counted_at)
    ) AS past
  ON CONFLICT (count_id, variant_id) DO UPDATE SET counted = excluded.counted, expected = excluded.expected,
    counted_at = excluded.counted_at, last_movement = excluded.last_movement`;
/** The lines of stock counts. */
let StockCountLines = class StockCountLines {
    constructor(database) {
        this.database = database;
    }
    /** What is to be counted: the variants, or all of the location. */
    async ask(countId, locationId, variantIds) {
        await this.database.query(ASK, [countId, locationId, variantIds]);
    }
    /** Which of these variants the count asks for. */
    async asked(countId, variantIds) {
        const rows = await this.database.query('SELECT variant_id FROM inventory.stock_count_lines WHERE count_id = $1 AND variant_id = ANY($2)', [countId, variantIds]);
        return new Set(rows.map(({ variant_id }) => variant_id));
    }
    /** Notes numbers beside what the books said when they were counted. In a transaction: it locks the levels first. */
    async enter(countId, locationId, lines, now) {
        const variants = lines.map(({ variantId }) => variantId);
        await this.database.query(LOCK, [locationId, variants]);
        const [numbers, moments] = [lines.map(({ counted }) => counted), lines.map(({ countedAt }) => countedAt ?? now)];
        await this.database.query(ENTER, [countId, locationId, variants, numbers, moments, now]);
    }
    /** Variants whose level somebody has set since it was counted, up to 100. The levels must be locked. */
    async superseded(countId, locationId) {
        const rows = await this.database.query(`SELECT variant_id FROM inventory.stock_count_lines AS line
       WHERE count_id = $1 AND counted <> expected AND EXISTS (
         SELECT FROM inventory.movements AS movement
         WHERE movement.variant_id = line.variant_id AND movement.location_id = $2 AND movement.reason = 'counted'
           AND movement.id > line.last_movement)
       ORDER BY variant_id LIMIT 100`, [countId, locationId]);
        return rows.map(({ variant_id }) => variant_id);
    }
    /** What differs, in the order that everybody locks levels in; locks these levels. */
    async differing(countId, locationId) {
        const lines = await this.database.query(`SELECT variant_id AS "variantId", counted - expected AS difference FROM inventory.stock_count_lines
       WHERE count_id = $1 AND counted <> expected ORDER BY variant_id`, [countId]);
        await this.database.query(LOCK, [locationId, lines.map(({ variantId }) => variantId)]);
        return lines;
    }
};
StockCountLines = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], StockCountLines);
export { StockCountLines };
//# sourceMappingURL=stock-count-lines.js.map