import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ListCountLines } from './list-count-lines.handler.js';
import { CountLinesQuery, CountLineView } from './list-count-lines.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/counts/:id/lines')
export class ListCountLinesController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'listStockCountLines',
    summary: 'The lines of a stock count',
    description: 'With `differing=true` the report of differences. Sorts: `variant_id`.',
  })
  @ApiPage(CountLineView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(404, 'inventory.count_not_found')
  async list(@UuidParam() id: string, @Query() query: CountLinesQuery): Promise<Page<CountLineView>> {
    return this.queryBus.execute(new ListCountLines(id, query));
  }
}
