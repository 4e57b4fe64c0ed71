import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { MAX_QUANTITY } from '../domain/cart.js';
import { type CartHolder } from '../views/cart-holder.js';
import { CartView } from '../views/cart.view.js';
import { UpdateCartLine } from './update-cart-line.handler.js';

export class UpdateCartLineRequest {
  @ApiProperty({ type: 'integer', example: 3, minimum: 1, maximum: MAX_QUANTITY, description: 'The new quantity' })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

@ApiTags('Store: carts')
@Controller('v1/store/carts/:id/lines/:line_id')
export class UpdateCartLineController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @Access.cart()
  @ApiOperation({ operationId: 'updateCartLine', summary: 'Set the quantity of a line' })
  @ApiOkResponse({ type: CartView })
  @ApiProblem(404, 'orders.cart_not_found', 'orders.cart_line_not_found')
  @ApiProblem(409, 'cart_completed')
  @ApiProblem(422, 'validation_failed', 'pricing.amount_too_large')
  update(
    @UuidParam() id: string,
    @UuidParam('line_id') lineId: string,
    @CurrentPrincipal() holder: CartHolder,
    @Body() { quantity }: UpdateCartLineRequest,
  ): Promise<CartView> {
    return this.commands.execute(new UpdateCartLine(id, holder.tokenHash, lineId, quantity));
  }
}
