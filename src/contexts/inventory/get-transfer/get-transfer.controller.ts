import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { TransferView } from '../views/transfer.view.js';
import { GetTransfer } from './get-transfer.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/transfers/:id')
export class GetTransferController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Versioned()
  @Access.scope('inventory:read')
  @ApiOperation({ operationId: 'getTransfer', summary: 'One transfer between locations' })
  @ApiOkResponse({ type: TransferView })
  @ApiProblem(404, 'inventory.transfer_not_found')
  async get(@UuidParam() id: string): Promise<TransferView> {
    return this.queryBus.execute(new GetTransfer(id));
  }
}
