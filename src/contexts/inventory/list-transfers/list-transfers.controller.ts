import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { TransferView } from '../views/transfer.view.js';
import { ListTransfers } from './list-transfers.handler.js';
import { TransfersQuery } from './list-transfers.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/transfers')
export class ListTransfersController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'listTransfers',
    summary: 'Transfers between locations, the newest first',
    description: 'Sorts: `created_at`.',
  })
  @ApiPage(TransferView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: TransfersQuery): Promise<Page<TransferView>> {
    return this.queryBus.execute(new ListTransfers(query));
  }
}
