import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { TimelineEntryView } from '../views/order.view.js';
import { GetOrderTimeline } from './get-order-timeline.handler.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class GetOrderTimelineForStaffController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/timeline')
  @Access.scope('orders:read')
  @ApiOperation({
    operationId: 'getOrderTimelineForStaff',
    summary: 'What happened to an order, its money, returns and notes, and who did it, oldest first',
    description: 'Sorts: `at`.',
  })
  @ApiPage(TimelineEntryView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(404, 'orders.order_not_found')
  getOrderTimeline(@UuidParam() id: string, @Query() query: PageQuery): Promise<Page<TimelineEntryView>> {
    return this.queries.execute(new GetOrderTimeline(id, query));
  }
}
