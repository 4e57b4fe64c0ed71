import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { PartialAmountRequest } from '../views/amount.dto.js';
import { answered, ApiOperationResponses } from '../views/operation-response.js';
import { type PerformedOperation } from '../views/payment.view.js';
import { RefundPayment } from './refund-payment.handler.js';

export class RefundPaymentRequest extends PartialAmountRequest {
  @ApiPropertyOptional({ example: 'damaged in transit', maxLength: 200 })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(200)
  reason?: string;
}

@ApiTags('Admin: payments')
@Controller('v1/admin/payments')
export class RefundPaymentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/refunds')
  @Access.scope('payments:write')
  @Idempotent({ required: true, resumable: true })
  @ApiOperation({
    operationId: 'refundPayment',
    summary: 'Give captured money back, in whole or in part',
    description: 'May be repeated until nothing is left. The answer of an over-refund says what is `allowed`.',
  })
  @ApiOperationResponses('payments.over_refunded')
  @ApiProblem(
    422,
    'validation_failed',
    'payments.currency_mismatch',
    'payments.gateway_cannot',
    'idempotency_key_reused',
  )
  async refundPayment(
    @UuidParam() paymentId: string,
    @Body() { amount, reason }: RefundPaymentRequest,
    @PlacementKey() { resourceId: id, resumed }: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformedOperation> {
    return answered(await this.commands.execute(new RefundPayment({ id, paymentId, amount, reason }, resumed)), reply);
  }
}
