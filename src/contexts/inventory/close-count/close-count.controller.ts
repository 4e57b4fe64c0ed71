import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { StockCountView } from '../views/stock-count.view.js';
import { ApplyCount } from './apply-count.handler.js';
import { CancelCount } from './cancel-count.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/counts/:id')
export class CloseCountController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('apply')
  @HttpCode(200)
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'applyStockCount',
    summary: 'Correct the books by the differences that were counted',
    description:
      'All differences or none; what was not counted stays as it is. The movements carry the id of the count. Applying again changes nothing.',
  })
  @ApiOkResponse({ type: StockCountView })
  @ApiProblem(404, 'inventory.count_not_found')
  @ApiProblem(
    409,
    'inventory.count_below_held',
    'inventory.level_full',
    'inventory.count_superseded',
    'inventory.count_step_refused',
    'inventory.is_bundle',
  )
  async apply(@UuidParam() id: string): Promise<StockCountView> {
    return this.commandBus.execute(new ApplyCount(id));
  }

  @Post('cancel')
  @HttpCode(200)
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({ operationId: 'cancelStockCount', summary: 'Give a count up: nothing comes of it' })
  @ApiOkResponse({ type: StockCountView })
  @ApiProblem(404, 'inventory.count_not_found')
  @ApiProblem(409, 'inventory.count_step_refused')
  async cancel(@UuidParam() id: string): Promise<StockCountView> {
    return this.commandBus.execute(new CancelCount(id));
  }
}
