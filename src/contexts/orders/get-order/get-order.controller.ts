import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { OrderWithPaymentsView, toOrderWithPayments } from '../views/order-with-payments.view.js';
import { forShopper } from '../views/shopper-timeline.js';
import { GetOrder } from './get-order.handler.js';

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class GetOrderController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Versioned({ live: true }) // payments come and go without a new version of the order
  @Access.order()
  @ApiOperation({
    operationId: 'getOrder',
    summary: 'An order, for whoever holds its token',
    description:
      'Guests look up their order with the `order_token` of the checkout. An unknown token answers as a missing order does.',
  })
  @ApiOkResponse({ type: OrderWithPaymentsView })
  @ApiProblem(404, 'orders.order_not_found')
  async getOrder(@UuidParam() id: string, @CurrentPrincipal() principal: Principal): Promise<OrderWithPaymentsView> {
    const tokenHash = 'tokenHash' in principal ? principal.tokenHash : '';
    const { order, payments } = await this.queries.execute(new GetOrder(id, tokenHash));
    return toOrderWithPayments({ order: forShopper(order), payments });
  }
}
