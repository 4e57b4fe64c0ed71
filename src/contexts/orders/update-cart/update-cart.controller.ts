import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsObject, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type CartDetails } from '../domain/cart-state.js';
import { AddressDto } from '../views/address.dto.js';
import { type CartHolder } from '../views/cart-holder.js';
import { CartView } from '../views/cart.view.js';
import { UpdateCart } from './update-cart.handler.js';

/** Absent leaves as it is, null clears. */
export class UpdateCartRequest {
  @ApiProperty({ type: String, required: false, nullable: true, format: 'email', example: 'ada@example.com' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiProperty({ type: AddressDto, required: false, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressDto)
  shipping_address?: AddressDto | null;

  @ApiProperty({ type: AddressDto, required: false, nullable: true, description: 'Without one, the shipping address' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressDto)
  billing_address?: AddressDto | null;

  @ApiProperty({ type: String, required: false, nullable: true, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  shipping_option_id?: string | null;
}

@ApiTags('Store: carts')
@Controller('v1/store/carts/:id')
export class UpdateCartController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @Access.cart()
  @ApiOperation({ operationId: 'updateCart', summary: 'Say who buys, where to, and by which shipping option' })
  @ApiOkResponse({ type: CartView })
  @ApiProblem(404, 'orders.cart_not_found')
  @ApiProblem(409, 'cart_completed')
  @ApiProblem(
    422,
    'validation_failed',
    'orders.shipping_option_unavailable',
    'orders.shipping_address_missing',
    'pricing.amount_too_large',
  )
  update(
    @UuidParam() id: string,
    @CurrentPrincipal() holder: CartHolder,
    @Body() request: UpdateCartRequest,
  ): Promise<CartView> {
    return this.commands.execute(new UpdateCart(id, holder.tokenHash, detailsOf(request)));
  }
}

/** Only what was sent: a field that is absent must not become a change. */
function detailsOf(request: UpdateCartRequest): CartDetails {
  const { email, shipping_address, billing_address, shipping_option_id } = request;
  return {
    ...(email !== undefined && { email }),
    ...(shipping_address !== undefined && { shippingAddress: shipping_address }),
    ...(billing_address !== undefined && { billingAddress: billing_address }),
    ...(shipping_option_id !== undefined && { shippingOptionId: shipping_option_id?.toLowerCase() ?? null }),
  };
}
