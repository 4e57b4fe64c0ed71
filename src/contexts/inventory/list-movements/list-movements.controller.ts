import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { ListMovements } from './list-movements.handler.js';
import { MovementsQuery, MovementView } from './list-movements.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/movements')
export class ListMovementsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'listStockMovements',
    summary: 'What happened to stock, the newest first',
    description: 'The movements of a level always sum to the level. Sorts: `sequence`.',
  })
  @ApiPage(MovementView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: MovementsQuery): Promise<Page<MovementView>> {
    return this.queryBus.execute(new ListMovements(query));
  }
}
