import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ApiPayment, type PaidOrder } from './paid-order.view.js';
import { PayDue } from './pay-due.js';
import { PayOrderRequest } from './pay-order.request.js';
import { MayUseSavedMethods } from '../views/saved-methods.guard.js';

@ApiTags('Admin: orders')
@Controller('v1/admin/orders')
export class PayOrderForStaffController {
  constructor(private readonly payDue: PayDue) {}

  @Post(':id/payments')
  @Access.scope('payments:write')
  @MayUseSavedMethods()
  @Idempotent({ required: true, resumable: true })
  @ApiOperation({
    operationId: 'payOrderForStaff',
    summary: 'Pay what is due, for the shopper',
    description: 'E.g. by invoice (`manual`); any gateway that the shop runs, offered to shoppers or not.',
  })
  @ApiPayment()
  async payOrder(
    @UuidParam() orderId: string,
    @Body() request: PayOrderRequest,
    @PlacementKey() key: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaidOrder> {
    const { status, body } = await this.payDue.run({ orderId, ...key }, request);
    void reply.status(status);
    return body;
  }
}
