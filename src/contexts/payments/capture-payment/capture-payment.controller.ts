import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { PartialAmountRequest } from '../views/amount.dto.js';
import { answered, ApiOperationResponses } from '../views/operation-response.js';
import { type PerformedOperation } from '../views/payment.view.js';
import { CapturePayment } from './capture-payment.handler.js';

export class CapturePaymentRequest extends PartialAmountRequest {}

@ApiTags('Admin: payments')
@Controller('v1/admin/payments')
export class CapturePaymentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/capture')
  @Access.scope('payments:write')
  @Idempotent({ required: true, resumable: true })
  @ApiOperation({
    operationId: 'capturePayment',
    summary: 'Take authorised money, in whole or in part',
    description: 'May be repeated until nothing is left. The answer of an over-capture says what is `allowed`.',
  })
  @ApiOperationResponses('payments.over_captured')
  @ApiProblem(
    422,
    'validation_failed',
    'payments.currency_mismatch',
    'payments.gateway_cannot',
    'idempotency_key_reused',
  )
  async capturePayment(
    @UuidParam() paymentId: string,
    @Body() { amount }: CapturePaymentRequest,
    @PlacementKey() { resourceId: id, resumed }: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformedOperation> {
    return answered(await this.commands.execute(new CapturePayment({ id, paymentId, amount }, resumed)), reply);
  }
}
