import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { MAX_LINES } from '../domain/cart.js';
import { LineUnitsRequest, toLineUnits } from '../views/line-units.request.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { TrackingRequest } from '../views/tracking.request.js';
import { FulfilOrder } from './fulfil-order.handler.js';

export class FulfilOrderRequest {
  @ApiPropertyOptional({ type: [LineUnitsRequest], description: 'All that remain when absent' })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => LineUnitsRequest)
  lines?: LineUnitsRequest[];

  @ApiPropertyOptional()
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => TrackingRequest)
  tracking?: TrackingRequest;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class FulfilOrderController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/fulfilments')
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'fulfilOrder',
    summary: 'Send units of an order, with tracking',
    description:
      'The last units make the order `fulfilled`. Nothing leaves while an amount is due, nor units that wait for stock.',
  })
  @ApiCreatedResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, 'orders.over_fulfilled', 'orders.amount_due', 'orders.units_backordered', 'orders.step_refused')
  @ApiProblem(422, 'validation_failed', 'orders.unknown_line')
  async fulfilOrder(
    @UuidParam() id: string,
    @Body() { lines, tracking }: FulfilOrderRequest,
    @CurrentActor() by: string,
  ): Promise<OrderView> {
    return toOrderView(await this.commands.execute(new FulfilOrder(id, lines?.map(toLineUnits), tracking ?? null, by)));
  }
}
