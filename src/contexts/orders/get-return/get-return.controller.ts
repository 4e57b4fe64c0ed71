import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ReturnView } from '../views/return.view.js';
import { GetReturn } from './get-return.handler.js';

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class GetReturnController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Versioned()
  @Access.scope('orders:read')
  @ApiOperation({ operationId: 'getReturn', summary: 'A return with what was received and refunded' })
  @ApiOkResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.return_not_found')
  getReturn(@UuidParam() id: string): Promise<ReturnView> {
    return this.queries.execute(new GetReturn(id));
  }
}
