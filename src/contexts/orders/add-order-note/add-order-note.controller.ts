import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { OrderNoteView } from '../views/order-note.view.js';
import { AddOrderNote } from './add-order-note.handler.js';

export class AddOrderNoteRequest {
  @ApiProperty({ example: 'Called: delivery may wait until Monday', maxLength: 2000 })
  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(2000)
  text: string;

  @ApiPropertyOptional({ default: false, description: 'Whether the shopper sees it, too' })
  @IfPresent()
  @IsBoolean()
  customer_visible?: boolean;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class AddOrderNoteController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/notes')
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addOrderNote',
    summary: 'Note something about an order',
    description: 'It shows in the timeline, with the name of the key as its author.',
  })
  @ApiCreatedResponse({ type: OrderNoteView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(422, 'validation_failed')
  addOrderNote(
    @UuidParam() id: string,
    @Body() { text, customer_visible: customerVisible = false }: AddOrderNoteRequest,
    @CurrentActor() author: string,
  ): Promise<OrderNoteView> {
    return this.commands.execute(new AddOrderNote(id, { text, customerVisible, author }));
  }
}
