import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { OrderView, toOrderView } from '../views/order.view.js';
import { FulfilOrder } from './fulfil-order.handler.js';

export class FulfilledLineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  line_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

export class TrackingRequest {
  @ApiProperty({ example: 'DHL', maxLength: 100 })
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  @MaxLength(100)
  carrier: string;

  @ApiProperty({ example: '00340434161094042557', maxLength: 100 })
  @Matches(/^[\w .-]+$/)
  @MaxLength(100)
  number: string;

  @ApiPropertyOptional({ format: 'uri', maxLength: 500 })
  @IfPresent()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  url?: string;
}

export class FulfilOrderRequest {
  @ApiPropertyOptional({ type: [FulfilledLineRequest], description: 'All that remain when absent' })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => FulfilledLineRequest)
  lines?: FulfilledLineRequest[];

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
    description: 'The last units make the order `fulfilled`.',
  })
  @ApiCreatedResponse({ type: OrderView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, 'orders.over_fulfilled', 'orders.step_refused')
  @ApiProblem(422, 'validation_failed', 'orders.unknown_line')
  async fulfilOrder(@UuidParam() id: string, @Body() { lines, tracking }: FulfilOrderRequest): Promise<OrderView> {
    const wanted = lines?.map(({ line_id, quantity }) => ({ lineId: line_id.toLowerCase(), quantity }));
    return toOrderView(await this.commands.execute(new FulfilOrder(id, wanted, tracking ?? null)));
  }
}
