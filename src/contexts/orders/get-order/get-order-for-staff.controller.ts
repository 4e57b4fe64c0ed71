import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { OrderWithPaymentsView, toOrderWithPayments } from '../views/order-with-payments.view.js';
import { GetOrder } from './get-order.handler.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class GetOrderForStaffController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Versioned({ live: true }) // payments come and go without a new version of the order
  @Access.scope('orders:read')
  @ApiOperation({ operationId: 'getOrderForStaff', summary: 'An order with its payments, fulfilments and timeline' })
  @ApiOkResponse({ type: OrderWithPaymentsView })
  @ApiProblem(404, 'orders.order_not_found')
  async getOrder(@UuidParam() id: string): Promise<OrderWithPaymentsView> {
    return toOrderWithPayments(await this.queries.execute(new GetOrder(id)));
  }
}
