import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { CancelOrder } from './cancel-order.handler.js';

export class CancelOrderRequest {
  @ApiProperty({ example: 'customer_request', maxLength: 200, description: 'Kept in the timeline' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(200)
  reason: string;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class CancelOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancel')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'cancelOrder',
    summary: 'Cancel an order that has not left the house',
    description:
      'Its stock returns at once. The payment is voided or refunded right after; `payment_status` tells when. Cancelling twice changes nothing.',
  })
  @ApiOkResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, 'orders.already_shipping', 'orders.step_refused')
  @ApiProblem(422, 'validation_failed')
  async cancelOrder(
    @UuidParam() id: string,
    @Body() { reason }: CancelOrderRequest,
    @CurrentActor() by: string,
  ): Promise<OrderView> {
    return toOrderView(await this.commands.execute(new CancelOrder(id, reason, by)));
  }
}
