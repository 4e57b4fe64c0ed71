import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { DeliverFulfilment } from './deliver-fulfilment.handler.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class DeliverFulfilmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/fulfilments/:fulfilment_id/deliver')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({ operationId: 'deliverFulfilment', summary: 'Note that a parcel has arrived' })
  @ApiOkResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found', 'orders.fulfilment_not_found')
  @ApiProblem(409, 'orders.fulfilment_step_refused')
  async deliverFulfilment(
    @UuidParam() id: string,
    @UuidParam('fulfilment_id') fulfilmentId: string,
    @CurrentActor() by: string,
  ): Promise<OrderView> {
    return toOrderView(await this.commands.execute(new DeliverFulfilment(id, fulfilmentId, by)));
  }
}
