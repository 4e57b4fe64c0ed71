import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type CartHolder } from '../views/cart-holder.js';
import { CartView } from '../views/cart.view.js';
import { GetCart } from './get-cart.handler.js';

@ApiTags('Store: carts')
@Controller('v1/store/carts/:id')
export class GetCartController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.cart()
  @ApiOperation({ operationId: 'getCart', summary: "A cart at today's prices" })
  @ApiOkResponse({ type: CartView })
  @ApiProblem(404, 'orders.cart_not_found')
  @ApiProblem(422, 'pricing.amount_too_large')
  get(@UuidParam() id: string, @CurrentPrincipal() holder: CartHolder): Promise<CartView> {
    return this.queries.execute(new GetCart(id, holder.tokenHash));
  }
}
