import { ApiProperty } from '@nestjs/swagger';

const NULLABLE_TIME = { type: String, format: 'date-time', nullable: true } as const;

export class BackorderView {
  @ApiProperty({ type: 'integer', example: 20, description: 'Units that may wait for stock at a time' }) limit: number;
  @ApiProperty({ ...NULLABLE_TIME, description: 'No new ones from then on' }) until: string | null;
  @ApiProperty({ ...NULLABLE_TIME, description: 'When the units are expected' }) expected_at: string | null;
}

export class PreorderView {
  @ApiProperty({ type: 'integer', example: 100, description: 'Units that may wait for stock at a time' }) limit: number;
  @ApiProperty({ format: 'date-time', description: 'Until then it is sold ahead' }) releases_at: string;
}

export class MaxPerCustomerView {
  @ApiProperty({ type: 'integer', example: 2 }) units: number;
  @ApiProperty({ type: 'integer', nullable: true, example: 30, description: 'Within so many days; null: for ever' })
  days: number | null;
}

/** On what terms a variant is sold. */
export class PolicyView {
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ type: BackorderView, nullable: true }) backorder: BackorderView | null;
  @ApiProperty({ type: PreorderView, nullable: true }) preorder: PreorderView | null;
  @ApiProperty({ type: 'integer', example: 2, description: 'Units of each level that are not sold online' })
  safety_stock: number;
  @ApiProperty({ type: MaxPerCustomerView, nullable: true }) max_per_customer: MaxPerCustomerView | null;
  @ApiProperty({ type: 'integer', example: 7, description: 'Units sold that wait for stock' }) waiting: number;
  @ApiProperty({ type: 'integer', example: 3, description: '0: it was never set' }) version: number;
}

/** A policy's row. */
export interface PolicyRow {
  version: number;
  backorder_limit: number | null;
  backorder_until: Date | null;
  backorder_expected_at: Date | null;
  preorder_limit: number | null;
  preorder_releases_at: Date | null;
  safety_stock: number;
  buyer_limit: number | null;
  buyer_limit_days: number | null;
  waiting: number;
}

/** The view of a row, or of a variant without one. */
export function toPolicyView(variantId: string, row: PolicyRow | undefined): PolicyView {
  const iso = (time: Date | null): string | null => time?.toISOString() ?? null;
  return {
    variant_id: variantId,
    backorder:
      row && row.backorder_limit !== null
        ? {
            limit: row.backorder_limit,
            until: iso(row.backorder_until),
            expected_at: iso(row.backorder_expected_at),
          }
        : null,
    preorder:
      row?.preorder_releases_at && row.preorder_limit !== null
        ? { limit: row.preorder_limit, releases_at: row.preorder_releases_at.toISOString() }
        : null,
    safety_stock: row?.safety_stock ?? 0,
    max_per_customer: row && row.buyer_limit !== null ? { units: row.buyer_limit, days: row.buyer_limit_days } : null,
    waiting: row?.waiting ?? 0,
    version: row?.version ?? 0,
  };
}
