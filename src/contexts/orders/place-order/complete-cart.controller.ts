import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Claim } from '../../../platform/http/idempotency/idempotency-keys.js';
import { Idempotent, PlacementKey } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { CartCompleted } from '../domain/cart.errors.js';
import { readyCart } from '../domain/cart-state.js';
import { Carts } from '../storage/cart.repository.js';
import { CompleteCartRequest, paymentsOf } from './checkout.request.js';
import { PlaceAndPay } from './place-and-pay.js';
import { type NewCheckout } from './place-order.handler.js';
import { type PlacedOrder } from './placed-order.view.js';
import { ApiPlacement } from './placement-responses.js';
import { MayUseSavedMethods } from '../views/saved-methods.guard.js';

@ApiTags('Store: carts')
@Controller('v1/store/carts')
export class CompleteCartController {
  constructor(
    private readonly placeAndPay: PlaceAndPay,
    private readonly carts: Carts,
  ) {}

  @Post(':id/complete')
  @Access.cart()
  @MayUseSavedMethods()
  @Idempotent({ required: true, resumable: true })
  @ApiOperation({
    operationId: 'completeCart',
    summary: 'Order and pay what is in the cart',
    description: 'The cart becomes an order. If the payment is declined the cart is open again for another try.',
  })
  @ApiPlacement()
  @ApiProblem(404, 'orders.cart_not_found')
  @ApiProblem(409, 'cart_changed', 'cart_completed')
  @ApiProblem(422, 'orders.cart_incomplete')
  async completeCart(
    @UuidParam() cartId: string,
    @Body() request: CompleteCartRequest,
    @CurrentPrincipal() principal: Principal,
    @PlacementKey() key: Claim,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlacedOrder> {
    const placement = { orderId: key.resourceId, resumed: key.resumed };
    const { status, body } = await this.placeAndPay.run(placement, () => this.checkout(cartId, principal, request));
    void reply.status(status);
    return body;
  }

  private async checkout(cartId: string, principal: Principal, request: CompleteCartRequest): Promise<NewCheckout> {
    const cart = (await this.carts.get(cartId)).openedWith('tokenHash' in principal ? principal.tokenHash : undefined);
    if (cart.state.status === 'completed') throw new CartCompleted();
    const { version, currency, lines, email, shippingAddress, billingAddress, shippingOptionId } = readyCart(
      cart.state,
    );
    return {
      ...{ cart: { id: cartId, version }, currency, email, shippingAddress, shippingOptionId },
      lines: lines.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
      billingAddress: billingAddress ?? shippingAddress,
      payments: paymentsOf(request, currency),
      expectedTotal: request.expected_total,
    };
  }
}
