import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { LevelView } from '../views/level.view.js';
import { ListLevels } from './list-levels.handler.js';
import { LevelsQuery } from './list-levels.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/levels')
export class ListLevelsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({ operationId: 'listStockLevels', summary: 'Stock levels', description: 'Sorts: `variant_id`.' })
  @ApiPage(LevelView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: LevelsQuery): Promise<Page<LevelView>> {
    return this.queryBus.execute(new ListLevels(query));
  }
}
