import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { DISPUTE_STATUSES } from '../domain/dispute.js';
import { DisputeView } from '../views/dispute.view.js';
import { ListDisputes } from './list-disputes.handler.js';

export class DisputesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DISPUTE_STATUSES })
  @IsOptional()
  @IsIn(DISPUTE_STATUSES)
  status?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  payment_id?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  order_id?: string;
}

@ApiTags('Admin: payments')
@Controller('v1/admin/disputes')
export class ListDisputesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({
    operationId: 'listDisputes',
    summary: 'Payments that buyers or their banks ask about or took back, newest first',
    description: 'Sorts: `opened_at`.',
  })
  @ApiPage(DisputeView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  listDisputes(@Query() query: DisputesQuery): Promise<Page<DisputeView>> {
    return this.queries.execute(new ListDisputes(query));
  }
}
