import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { Access } from '../../../platform/security/access.js';
import { paymentsOf, PlaceOrderRequest } from './checkout.request.js';
import { PlaceAndPay } from './place-and-pay.js';
import { type PlacedOrder } from './placed-order.view.js';
import { ApiPlacement } from './placement-responses.js';
import { MayUseSavedMethods } from '../views/saved-methods.guard.js';

@ApiTags('Store: checkout')
@Controller('v1/store/checkouts')
export class PlaceOrderController {
  constructor(private readonly placeAndPay: PlaceAndPay) {}

  @Post()
  @Access.public()
  @MayUseSavedMethods()
  @Idempotent({ required: true, resumable: true })
  @ApiOperation({
    operationId: 'placeOrder',
    summary: 'Order and pay in one call',
    description:
      'Places an order for the given lines without a cart. Prices, tax, shipping and stock are decided here; nothing is kept when it is refused.',
  })
  @ApiPlacement()
  async placeOrder(
    @Body() request: PlaceOrderRequest,
    @PlacementKey() key: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlacedOrder> {
    const { status, body } = await this.placeAndPay.run({ orderId: key.resourceId, resumed: key.resumed }, () => ({
      cart: null,
      currency: request.currency,
      lines: request.lines.map(({ variant_id, quantity }) => ({
        ...{ lineId: newId(), variantId: variant_id.toLowerCase(), quantity }, // one UUID, however it is written
      })),
      email: request.email,
      shippingAddress: request.shipping_address,
      billingAddress: request.billing_address ?? request.shipping_address,
      shippingOptionId: request.shipping_option_id,
      payments: paymentsOf(request, request.currency),
      expectedTotal: request.expected_total,
    }));
    void reply.status(status);
    return body;
  }
}
