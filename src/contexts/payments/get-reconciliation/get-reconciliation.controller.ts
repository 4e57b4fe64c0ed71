import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ReconciliationView } from '../views/reconciliation.view.js';
import { GetReconciliation } from './get-reconciliation.handler.js';

@ApiTags('Admin: reconciliation')
@Controller('v1/admin/reconciliations')
export class GetReconciliationController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Access.scope('payments:read')
  @ApiOperation({ operationId: 'getReconciliation', summary: 'A run, and what came of it' })
  @ApiOkResponse({ type: ReconciliationView })
  @ApiProblem(404, 'payments.reconciliation_not_found')
  getReconciliation(@UuidParam() id: string): Promise<ReconciliationView> {
    return this.queries.execute(new GetReconciliation(id));
  }
}
