import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { MAX_LINES } from '../domain/cart.js';
import { LineUnitsRequest, toLineUnits } from '../views/line-units.request.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { CancelOrderLines } from './cancel-order-lines.handler.js';

export class CancelOrderLinesRequest {
  @ApiProperty({ type: [LineUnitsRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => LineUnitsRequest)
  lines: LineUnitsRequest[];

  @ApiProperty({ example: 'customer_request', maxLength: 200, description: 'Kept in the timeline' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(200)
  reason: string;

  @ApiPropertyOptional({
    enum: ['none', 'pro_rata', 'all'],
    default: 'none',
    description: 'How much of the shipping goes back; `pro_rata` by the worth of the units.',
  })
  @IfPresent()
  @IsIn(['none', 'pro_rata', 'all'])
  refund_shipping?: 'none' | 'pro_rata' | 'all';
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class CancelOrderLinesController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancellations')
  @Access.scope('orders:write')
  @Idempotent({ required: true })
  @ApiOperation({
    operationId: 'cancelOrderLines',
    summary: 'Cancel units that have not left the house',
    description:
      'Their stock returns at once, the totals fall by what was charged for them, and that is refunded (less what was ' +
      'not paid yet). Cancelling the last units cancels the order, and all of its shipping goes back.',
  })
  @ApiCreatedResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, 'orders.over_cancelled', 'orders.step_refused', 'inventory.not_held', 'payments.operation_in_flight')
  @ApiProblem(422, 'validation_failed', 'orders.unknown_line', 'payments.gateway_cannot')
  async cancelOrderLines(
    @UuidParam() id: string,
    @Body() { lines, reason, refund_shipping: shipping = 'none' }: CancelOrderLinesRequest,
    @CurrentActor() by: string,
  ): Promise<OrderView> {
    const cancellation = { units: lines.map(toLineUnits), reason, shipping };
    return toOrderView(await this.commands.execute(new CancelOrderLines(id, cancellation, by)));
  }
}
