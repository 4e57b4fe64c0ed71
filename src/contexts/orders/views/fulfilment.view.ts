import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Fulfilment } from '../domain/order-state.js';
import { LineUnitsView, toUnitsView } from './order-line.view.js';

export const FULFILMENT_STATUSES = ['sent', 'delivered', 'cancelled'] as const;

export class TrackingView {
  @ApiProperty({ example: 'DHL' }) carrier: string;
  @ApiProperty({ example: '00340434161094042557' }) number: string;
  @ApiPropertyOptional({ format: 'uri' }) url?: string;
}

export class FulfilmentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: FULFILMENT_STATUSES, description: '`cancelled` when it was a mistake' }) status: string;
  @ApiProperty({ type: [LineUnitsView] }) lines: LineUnitsView[];
  @ApiProperty({ type: TrackingView, nullable: true }) tracking: TrackingView | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) delivered_at: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelled_at: string | null;
}

export function toFulfilmentView({ id, status, lines, tracking, ...times }: Fulfilment): FulfilmentView {
  const { createdAt: created_at, deliveredAt: delivered_at, cancelledAt: cancelled_at } = times;
  return { id, status, lines: lines.map(toUnitsView), tracking, created_at, delivered_at, cancelled_at };
}
