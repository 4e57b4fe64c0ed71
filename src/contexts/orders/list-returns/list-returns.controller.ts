import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { RETURN_STATUSES, ReturnView } from '../views/return.view.js';
import { ListReturns } from './list-returns.handler.js';

const STATUS = RETURN_STATUSES.join('|');

export class ReturnsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: RETURN_STATUSES })
  @IsOptional()
  @IsIn(RETURN_STATUSES)
  status?: string;

  @ApiPropertyOptional({ type: String, description: 'Statuses, comma-separated', example: 'requested,approved' })
  @IsOptional()
  @Matches(new RegExp(`^(${STATUS})(,(${STATUS}))*$`))
  'status[in]'?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  order_id?: string;

  @ApiPropertyOptional({ type: String, example: 'R-261122-7K3M9QXT' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,40}$/)
  number?: string;
}

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class ListReturnsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('orders:read')
  @ApiOperation({ operationId: 'listReturns', summary: 'Returns, newest first', description: 'Sorts: `requested_at`.' })
  @ApiPage(ReturnView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  listReturns(@Query() query: ReturnsQuery): Promise<Page<ReturnView>> {
    return this.queries.execute(new ListReturns(query));
  }
}
