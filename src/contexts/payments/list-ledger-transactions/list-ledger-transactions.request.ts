import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { PageQuery } from '../../../platform/http/page.js';
import { LEDGER_KINDS } from '../domain/ledger.js';

export class LedgerTransactionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LEDGER_KINDS })
  @IsOptional()
  @IsIn(LEDGER_KINDS)
  kind?: string;

  @ApiPropertyOptional({ type: String, example: 'stripe' })
  @IsOptional()
  @Matches(/^[a-z0-9_-]{1,40}$/)
  gateway?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  payment_id?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  order_id?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'At this time or later' })
  @IsOptional()
  @IsMoment()
  'occurred_at[gte]'?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Before this time' })
  @IsOptional()
  @IsMoment()
  'occurred_at[lt]'?: string;
}
