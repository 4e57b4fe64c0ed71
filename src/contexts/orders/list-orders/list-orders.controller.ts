import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { ListOrders } from './list-orders.handler.js';
import { OrdersQuery, OrderSummary } from './list-orders.request.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class ListOrdersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('orders:read')
  @ApiOperation({
    operationId: 'listOrders',
    summary: 'Orders, newest first',
    description: 'Sorts: `placed_at`, `total`.',
  })
  @ApiPage(OrderSummary)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  list(@Query() query: OrdersQuery): Promise<Page<OrderSummary>> {
    return this.queries.execute(new ListOrders(query));
  }
}
