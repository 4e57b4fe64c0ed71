import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { ApiPayment, type PaidOrder } from './paid-order.view.js';
import { PayDue } from './pay-due.js';
import { PayOrderRequest } from './pay-order.request.js';
import { MayUseSavedMethods } from '../views/saved-methods.guard.js';

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class PayOrderController {
  constructor(private readonly payDue: PayDue) {}

  @Post(':id/payments')
  @Access.order()
  @MayUseSavedMethods()
  @Idempotent({ required: true, resumable: true })
  @ApiOperation({
    operationId: 'payOrder',
    summary: 'Pay what is due',
    description:
      'By another gateway after an attempt that came to nothing, or the difference after an edit. An attempt whose end is not known is first looked up at its gateway, one that waits for the shopper is ended there; two never run for the same money, and what comes of an ended one all the same goes back by itself.',
  })
  @ApiPayment()
  async payOrder(
    @UuidParam() orderId: string,
    @Body() request: PayOrderRequest,
    @CurrentPrincipal() principal: Principal,
    @PlacementKey() key: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaidOrder> {
    const tokenHash = 'tokenHash' in principal ? principal.tokenHash : '';
    const { status, body } = await this.payDue.run({ orderId, tokenHash, ...key }, request);
    void reply.status(status);
    return body;
  }
}
