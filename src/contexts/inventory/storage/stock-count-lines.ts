import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** A number that somebody counted. */
export interface CountedLine {
  variantId: string;
  counted: number;
  /** When; at once when absent. */
  countedAt?: Date;
}

/** A counted line whose number differs from the books of its moment. */
export interface DifferingLine {
  variantId: string;
  difference: number;
}

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
@Injectable()
export class StockCountLines {
  constructor(private readonly database: Database) {}

  /** What is to be counted: the variants, or all of the location. */
  async ask(countId: string, locationId: string, variantIds: readonly string[] | null): Promise<void> {
    await this.database.query(ASK, [countId, locationId, variantIds]);
  }

  /** Which of these variants the count asks for. */
  async asked(countId: string, variantIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ variant_id: string }>(
      'SELECT variant_id FROM inventory.stock_count_lines WHERE count_id = $1 AND variant_id = ANY($2)',
      [countId, variantIds],
    );
    return new Set(rows.map(({ variant_id }) => variant_id));
  }

  /** Notes numbers beside what the books said when they were counted. In a transaction: it locks the levels first. */
  async enter(countId: string, locationId: string, lines: readonly CountedLine[], now: Date): Promise<void> {
    const variants = lines.map(({ variantId }) => variantId);
    await this.database.query(LOCK, [locationId, variants]);
    const [numbers, moments] = [lines.map(({ counted }) => counted), lines.map(({ countedAt }) => countedAt ?? now)];
    await this.database.query(ENTER, [countId, locationId, variants, numbers, moments, now]);
  }

  /** What differs, in the order that everybody locks levels in. */
  async differing(countId: string): Promise<DifferingLine[]> {
    return this.database.query<DifferingLine>(
      `SELECT variant_id AS "variantId", counted - expected AS difference FROM inventory.stock_count_lines
       WHERE count_id = $1 AND counted <> expected ORDER BY variant_id`,
      [countId],
    );
  }

  /** A bundle of which more were found than the books say; undefined when there is none. */
  async gainingBundle(countId: string): Promise<string | undefined> {
    const [line] = await this.database.query<{ id: string }>(
      `SELECT variant_id AS id FROM inventory.stock_count_lines AS line WHERE count_id = $1 AND counted > expected
         AND EXISTS (SELECT FROM inventory.bundle_parts WHERE bundle_id = line.variant_id)
       ORDER BY variant_id LIMIT 1`,
      [countId],
    );
    return line?.id;
  }

  /** Those of the differing variants whose level somebody has set since it was counted, up to 100; locks the levels. */
  async superseded(countId: string, locationId: string, variantIds: readonly string[]): Promise<string[]> {
    await this.database.query(LOCK, [locationId, variantIds]);
    const rows = await this.database.query<{ variant_id: string }>(
      `SELECT variant_id FROM inventory.stock_count_lines AS line
       WHERE count_id = $1 AND counted <> expected AND EXISTS (
         SELECT FROM inventory.movements AS movement
         WHERE movement.variant_id = line.variant_id AND movement.location_id = $2 AND movement.reason = 'counted'
           AND movement.id > line.last_movement)
       ORDER BY variant_id LIMIT 100`,
      [countId, locationId],
    );
    return rows.map(({ variant_id }) => variant_id);
  }
}
