import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { AlertView } from '../views/alert.view.js';
import { ListAlerts } from './list-alerts.handler.js';
import { AlertsQuery } from './list-alerts.request.js';

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/alerts')
export class ListAlertsController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Access.scope('inventory:read')
  @ApiOperation({
    operationId: 'listStockAlerts',
    summary: 'Levels that ran low, the newest first',
    description: 'An alert resolves itself when there is more than the threshold again. Sorts: `raised_at`.',
  })
  @ApiPage(AlertView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  async list(@Query() query: AlertsQuery): Promise<Page<AlertView>> {
    return this.queryBus.execute(new ListAlerts(query));
  }
}
