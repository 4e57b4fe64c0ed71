import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type CartHolder } from '../views/cart-holder.js';
import { ShippingOptionView } from '../views/shipping-option.view.js';
import { ListCartShippingOptions } from './list-cart-shipping-options.handler.js';

export class CartShippingOptions {
  @ApiProperty({ type: [ShippingOptionView] }) data: ShippingOptionView[];
}

@ApiTags('Store: carts')
@Controller('v1/store/carts/:id/shipping-options')
export class ListCartShippingOptionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.cart()
  @ApiOperation({
    operationId: 'listCartShippingOptions',
    summary: 'How the cart can be sent',
    description: "Priced for the cart's weight and worth; it needs a shipping address first.",
  })
  @ApiOkResponse({ type: CartShippingOptions })
  @ApiProblem(404, 'orders.cart_not_found')
  @ApiProblem(422, 'orders.shipping_address_missing', 'pricing.amount_too_large')
  async list(@UuidParam() id: string, @CurrentPrincipal() holder: CartHolder): Promise<CartShippingOptions> {
    return { data: await this.queries.execute(new ListCartShippingOptions(id, holder.tokenHash)) };
  }
}
