import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { StockCountView } from '../views/stock-count.view.js';
import { GetCount } from './get-count.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/counts/:id')
export class GetCountController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Versioned()
  @Access.scope('inventory:read')
  @ApiOperation({ operationId: 'getStockCount', summary: 'One stock count and the sum of its differences' })
  @ApiOkResponse({ type: StockCountView })
  @ApiProblem(404, 'inventory.count_not_found')
  async get(@UuidParam() id: string): Promise<StockCountView> {
    return this.queryBus.execute(new GetCount(id));
  }
}
