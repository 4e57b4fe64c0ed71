import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { DisputeView } from '../views/dispute.view.js';
import { GetDispute } from './get-dispute.handler.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/disputes')
export class GetDisputeController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Access.scope('payments:read')
  @ApiOperation({ operationId: 'getDispute', summary: 'A dispute' })
  @ApiOkResponse({ type: DisputeView })
  @ApiProblem(404, 'payments.dispute_not_found')
  getDispute(@UuidParam() id: string): Promise<DisputeView> {
    return this.queries.execute(new GetDispute(id));
  }
}
