import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { BREAK_KINDS } from '../domain/reconciliation-break.js';
import { BREAK_STATUSES, ReconciliationBreakView } from '../views/reconciliation-break.view.js';
import { ListReconciliationBreaks } from './list-reconciliation-breaks.handler.js';

export class ReconciliationBreaksQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BREAK_STATUSES })
  @IsOptional()
  @IsIn(BREAK_STATUSES)
  status?: string;

  @ApiPropertyOptional({ enum: BREAK_KINDS })
  @IsOptional()
  @IsIn(BREAK_KINDS)
  kind?: string;

  @ApiPropertyOptional({ type: String, example: 'stripe' })
  @IsOptional()
  @Matches(/^[a-z0-9_-]{1,40}$/)
  gateway?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  payment_id?: string;
}

@ApiTags('Admin: reconciliation')
@Controller('v1/admin/reconciliation-breaks')
export class ListReconciliationBreaksController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({
    operationId: 'listReconciliationBreaks',
    summary: 'Where orders, payments, the ledger and gateways differ, newest first',
    description: 'Sorts: `opened_at`.',
  })
  @ApiPage(ReconciliationBreakView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  listReconciliationBreaks(@Query() query: ReconciliationBreaksQuery): Promise<Page<ReconciliationBreakView>> {
    return this.queries.execute(new ListReconciliationBreaks(query));
  }
}
