import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { StockCountView } from '../views/stock-count.view.js';
import { ListCounts } from './list-counts.handler.js';
import { CountsQuery } from './list-counts.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/counts')
export class ListCountsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'listStockCounts',
    summary: 'Stock counts, the newest first',
    description: 'Sorts: `opened_at`.',
  })
  @ApiPage(StockCountView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: CountsQuery): Promise<Page<StockCountView>> {
    return this.queryBus.execute(new ListCounts(query));
  }
}
