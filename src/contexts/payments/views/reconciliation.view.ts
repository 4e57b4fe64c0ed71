import { ApiProperty } from '@nestjs/swagger';

export const RECONCILIATION_STATUSES = ['waiting', 'running', 'done'] as const;

export class ReconciledGateway {
  @ApiProperty({ example: 'stripe' }) gateway: string;
  @ApiProperty({ enum: ['listed', 'failed'], description: '`failed`: it did not list; its breaks stay as they are' })
  status: 'listed' | 'failed';
  @ApiProperty({ type: 'integer', description: 'Transactions that it listed this time' }) transactions: number;
}

/** A run, and what came of it. */
export class ReconciliationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: RECONCILIATION_STATUSES }) status: (typeof RECONCILIATION_STATUSES)[number];
  @ApiProperty({ nullable: true, type: String, format: 'date-time', description: 'What was compared is younger' })
  compared_from: string | null;
  @ApiProperty({
    nullable: true,
    type: String,
    format: 'date-time',
    description: 'And older: later things are under way',
  })
  compared_to: string | null;
  @ApiProperty({ type: [ReconciledGateway] }) gateways: ReconciledGateway[];
  @ApiProperty({ type: 'integer', description: 'Differences that it found' }) found: number;
  @ApiProperty({ type: 'integer', description: 'Those that were new' }) opened: number;
  @ApiProperty({ type: 'integer', description: 'Breaks that are gone, or that it saw to itself' }) resolved: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) finished_at: string | null;
}
