import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type OrderHolder } from '../views/order-holder.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { forShopper } from '../views/shopper-timeline.js';
import { CancelOwnOrder } from './cancel-own-order.handler.js';

export class CancelOwnOrderRequest {
  @ApiPropertyOptional({ example: 'ordered twice', maxLength: 200 })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(200)
  reason?: string;
}

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class CancelOwnOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancel')
  @HttpCode(200)
  @Access.order()
  @Idempotent()
  @ApiOperation({
    operationId: 'cancelOwnOrder',
    summary: 'Cancel an order of which nothing has shipped',
    description: 'The money is given back right after; `payment_status` tells when. Cancelling twice changes nothing.',
  })
  @ApiOkResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, 'orders.already_shipping')
  @ApiProblem(422, 'validation_failed')
  async cancelOwnOrder(
    @UuidParam() id: string,
    @CurrentPrincipal() { tokenHash }: OrderHolder,
    @Body() { reason }: CancelOwnOrderRequest,
  ): Promise<OrderView> {
    return toOrderView(forShopper(await this.commands.execute(new CancelOwnOrder(id, tokenHash, reason))));
  }
}
