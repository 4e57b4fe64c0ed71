import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ORDER_MAIL_KINDS, type OrderMailKind } from '../domain/order-mail-kind.js';
import { OrderMailView, toOrderMailView } from '../views/order-mail.view.js';
import { ResendOrderMail } from './resend-order-mail.handler.js';

export class ResendOrderMailRequest {
  @ApiProperty({ enum: ORDER_MAIL_KINDS })
  @IsIn(ORDER_MAIL_KINDS)
  kind: OrderMailKind;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Which of several fulfilments, refunds or returns; the latest that was not cancelled when absent',
  })
  @IfPresent()
  @IsUUID('all')
  subject_id?: string;
}

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class ResendOrderMailController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/mails')
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'resendOrderMail',
    summary: 'Send a letter about an order again',
    description:
      'Written anew from the order as it is now, to its e-mail address as it is now. Each call sends one more, except under a used `Idempotency-Key`; a letter that is still waiting to go out is tried at once instead of being doubled. What a cancelled order, fulfilment or return had been told is not told again.',
  })
  @ApiCreatedResponse({ type: OrderMailView })
  @ApiProblem(404, 'marketing.order_not_found')
  @ApiProblem(409, 'marketing.nothing_to_resend')
  @ApiProblem(422, 'validation_failed')
  async resendOrderMail(
    @UuidParam() id: string,
    @Body() { kind, subject_id }: ResendOrderMailRequest,
  ): Promise<OrderMailView> {
    return toOrderMailView(await this.commands.execute(new ResendOrderMail(id, kind, subject_id)));
  }
}
