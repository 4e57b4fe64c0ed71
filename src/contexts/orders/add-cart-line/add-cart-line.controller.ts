import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { MAX_QUANTITY } from '../domain/cart.js';
import { type CartHolder } from '../views/cart-holder.js';
import { CartView } from '../views/cart.view.js';
import { AddCartLine } from './add-cart-line.handler.js';

export class AddCartLineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ type: 'integer', example: 1, minimum: 1, maximum: MAX_QUANTITY })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

@ApiTags('Store: carts')
@Controller('v1/store/carts/:id/lines')
export class AddCartLineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Access.cart()
  @Idempotent()
  @ApiOperation({
    operationId: 'addCartLine',
    summary: 'Put a variant into a cart',
    description: 'A variant that is in the cart already gets more units. Stock is not looked at before the checkout.',
  })
  @ApiCreatedResponse({ type: CartView })
  @ApiProblem(404, 'orders.cart_not_found')
  @ApiProblem(409, 'cart_completed')
  @ApiProblem(
    422,
    'validation_failed',
    'orders.variant_not_sellable',
    'orders.cart_full',
    'orders.cart_quantity_refused',
    'pricing.amount_too_large',
  )
  add(
    @UuidParam() id: string,
    @CurrentPrincipal() holder: CartHolder,
    @Body() { variant_id, quantity }: AddCartLineRequest,
  ): Promise<CartView> {
    return this.commands.execute(new AddCartLine(id, holder.tokenHash, variant_id.toLowerCase(), quantity));
  }
}
