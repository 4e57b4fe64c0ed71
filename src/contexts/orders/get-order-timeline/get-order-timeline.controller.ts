import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type OrderHolder } from '../views/order-holder.js';
import { TimelineEntryView } from '../views/order.view.js';
import { GetOrderTimeline } from './get-order-timeline.handler.js';

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class GetOrderTimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/timeline')
  @Access.order()
  @ApiOperation({
    operationId: 'getOrderTimeline',
    summary: 'What happened to an order, oldest first, for whoever holds its token',
    description: 'Without who did it, and with the notes that are meant for the shopper. Sorts: `at`.',
  })
  @ApiPage(TimelineEntryView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  @ApiProblem(404, 'orders.order_not_found')
  getOrderTimeline(
    @UuidParam() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() { tokenHash }: OrderHolder,
  ): Promise<Page<TimelineEntryView>> {
    return this.queries.execute(new GetOrderTimeline(id, query, tokenHash));
  }
}
