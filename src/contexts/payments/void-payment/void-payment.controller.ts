import { Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { answered, ApiOperationResponses } from '../views/operation-response.js';
import { type PerformedOperation } from '../views/payment.view.js';
import { VoidPayment } from './void-payment.handler.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/payments')
export class VoidPaymentController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/void')
  @Access.scope('payments:write')
  @Idempotent({ resumable: true })
  @ApiOperation({
    operationId: 'voidPayment',
    summary: 'Let go of all that is authorised and not captured',
    description: 'Nothing can be captured afterwards. A payment that waits for its shopper becomes declined.',
  })
  @ApiOperationResponses()
  async voidPayment(
    @UuidParam() paymentId: string,
    @PlacementKey() { resourceId: id, resumed }: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformedOperation> {
    return answered(await this.commands.execute(new VoidPayment({ id, paymentId }, resumed)), reply);
  }
}
