import { ApiProperty } from '@nestjs/swagger';

export const ALERT_STATUSES = ['open', 'acknowledged', 'resolved'] as const;

/** An alert as the admin routes show it. */
export class AlertView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ALERT_STATUSES, example: 'open' })
  status: (typeof ALERT_STATUSES)[number];

  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ format: 'uuid' })
  location_id: string;

  @ApiProperty({ example: 'main', description: "The location's code" })
  location: string;

  @ApiProperty({ type: 'integer', example: 2, description: 'Units that were available when it was raised' })
  available: number;

  @ApiProperty({
    type: 'integer',
    example: 5,
    description: 'Units on hand and not held (safety stock included) that counted as low',
  })
  threshold: number;

  @ApiProperty({ format: 'date-time' })
  raised_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledged_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When there was enough again' })
  resolved_at: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version: number;
}

type Times = 'raised_at' | 'acknowledged_at' | 'resolved_at';
export type AlertRow = Omit<AlertView, Times> & {
  raised_at: Date;
  acknowledged_at: Date | null;
  resolved_at: Date | null;
};

/** The columns of `AlertRow`, selected from `ALERTS`. */
export const ALERT_COLUMNS = `alert.id, CASE WHEN alert.resolved_at IS NOT NULL THEN 'resolved'
    WHEN alert.acknowledged_at IS NOT NULL THEN 'acknowledged' ELSE 'open' END AS status,
  alert.variant_id, alert.location_id, location.code AS location, alert.available, alert.threshold, alert.raised_at,
  alert.acknowledged_at, alert.resolved_at, alert.version`;

/** Alerts with their locations; aliases `alert` and `location`. */
export const ALERTS =
  'inventory.alerts AS alert JOIN inventory.locations AS location ON location.id = alert.location_id';

export function toAlertView({ raised_at, acknowledged_at, resolved_at, ...row }: AlertRow): AlertView {
  return {
    ...row,
    raised_at: raised_at.toISOString(),
    acknowledged_at: acknowledged_at?.toISOString() ?? null,
    resolved_at: resolved_at?.toISOString() ?? null,
  };
}
