import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { AllocationView } from '../views/allocation.view.js';
import { GetAllocation } from './get-allocation.handler.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/allocation')
export class GetAllocationController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Versioned()
  @Access.scope('inventory:read')
  @ApiOperation({ operationId: 'getAllocation', summary: 'From where the shop serves its orders' })
  @ApiOkResponse({ type: AllocationView })
  async get(): Promise<AllocationView> {
    return this.queryBus.execute(new GetAllocation());
  }
}
