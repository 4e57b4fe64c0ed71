import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { TrackingRequest } from '../views/tracking.request.js';
import { TrackFulfilment } from './track-fulfilment.handler.js';

export class TrackFulfilmentRequest {
  @ApiProperty({ type: TrackingRequest, nullable: true, description: 'null when it cannot be followed' })
  @ValidateIf((_object, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => TrackingRequest)
  tracking: TrackingRequest | null;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class TrackFulfilmentController {
  constructor(private readonly commands: CommandBus) {}

  @Patch(':id/fulfilments/:fulfilment_id')
  @Versioned()
  @Access.scope('orders:write')
  @ApiOperation({ operationId: 'trackFulfilment', summary: 'Change where a parcel can be followed' })
  @ApiOkResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found', 'orders.fulfilment_not_found')
  @ApiProblem(409, 'orders.fulfilment_step_refused')
  @ApiProblem(422, 'validation_failed')
  async trackFulfilment(
    @UuidParam() id: string,
    @UuidParam('fulfilment_id') fulfilmentId: string,
    @Body() { tracking }: TrackFulfilmentRequest,
    @CurrentActor() by: string,
    @IfMatch() expectedVersion?: number,
  ): Promise<OrderView> {
    const command = new TrackFulfilment(id, fulfilmentId, tracking, by, expectedVersion);
    return toOrderView(await this.commands.execute(command));
  }
}
