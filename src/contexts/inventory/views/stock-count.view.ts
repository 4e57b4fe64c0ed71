import { ApiProperty } from '@nestjs/swagger';
import { type StockCountStatus } from '../domain/stock-count-steps.js';

export const STOCK_COUNT_STATUSES: readonly StockCountStatus[] = ['open', 'applied', 'cancelled'];

/** A stock count as the admin routes show it. */
export class StockCountView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STOCK_COUNT_STATUSES, example: 'open' })
  status: StockCountStatus;

  @ApiProperty({ example: 'main', description: "The location's code" })
  location: string;

  @ApiProperty({ description: 'Of all that is there, or of listed variants only' })
  everything: boolean;

  @ApiProperty({ type: 'integer', example: 120, description: 'Variants to be counted' })
  lines: number;

  @ApiProperty({ type: 'integer', example: 80, description: 'Variants that have been counted' })
  counted: number;

  @ApiProperty({ type: 'integer', example: 3, description: 'Counted variants that differ from the books' })
  differing: number;

  @ApiProperty({ type: 'integer', example: 2, description: 'Units found beyond the books' })
  units_over: number;

  @ApiProperty({ type: 'integer', example: 5, description: 'Units that the books have and nobody found' })
  units_short: number;

  @ApiProperty({ type: String, nullable: true, example: 'Yearly count' })
  note: string | null;

  @ApiProperty({ format: 'date-time' })
  opened_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was applied or cancelled' })
  ended_at: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version: number;
}

export interface StockCountRow extends Omit<StockCountView, 'opened_at' | 'ended_at'> {
  opened_at: Date;
  ended_at: Date | null;
}

/** The columns of `StockCountRow`, selected from `STOCK_COUNTS`. */
export const STOCK_COUNT_COLUMNS = `count.id, count.status, location.code AS location, count.everything, sums.*,
  count.note, count.opened_at, count.ended_at, count.version`;

/** Counts with their locations and sums; aliases `count`, `location`, `sums`. */
export const STOCK_COUNTS = `inventory.stock_counts AS count
  JOIN inventory.locations AS location ON location.id = count.location_id
  CROSS JOIN LATERAL (
    SELECT count(*) AS lines, count(counted) AS counted, count(*) FILTER (WHERE counted <> expected) AS differing,
      coalesce(sum(counted - expected) FILTER (WHERE counted > expected), 0) AS units_over,
      coalesce(sum(expected - counted) FILTER (WHERE counted < expected), 0) AS units_short
    FROM inventory.stock_count_lines AS line WHERE line.count_id = count.id
  ) AS sums`;

export function toStockCountView({ opened_at, ended_at, ...row }: StockCountRow): StockCountView {
  return { ...row, opened_at: opened_at.toISOString(), ended_at: ended_at?.toISOString() ?? null };
}
