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
import { CancelFulfilment } from './cancel-fulfilment.handler.js';

export class CancelFulfilmentRequest {
  @ApiProperty({ example: 'mispicked', maxLength: 200, description: 'Kept in the timeline' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(200)
  reason: string;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class CancelFulfilmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/fulfilments/:fulfilment_id/cancel')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'cancelFulfilment',
    summary: 'Take back a fulfilment that was made by mistake',
    description:
      'Its units are still to be delivered then. What has left the house comes back as a return; while one that is open awaits units of it, this is refused.',
  })
  @ApiOkResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found', 'orders.fulfilment_not_found')
  @ApiProblem(409, 'orders.fulfilment_step_refused', 'orders.fulfilment_returned', 'orders.fulfilment_in_return')
  @ApiProblem(422, 'validation_failed')
  async cancelFulfilment(
    @UuidParam() id: string,
    @UuidParam('fulfilment_id') fulfilmentId: string,
    @Body() { reason }: CancelFulfilmentRequest,
    @CurrentActor() by: string,
  ): Promise<OrderView> {
    return toOrderView(await this.commands.execute(new CancelFulfilment(id, fulfilmentId, reason, by)));
  }
}
