import { Controller, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type CartHolder } from '../views/cart-holder.js';
import { CartView } from '../views/cart.view.js';
import { RemoveCartLine } from './remove-cart-line.handler.js';

@ApiTags('Store: carts')
@Controller('v1/store/carts/:id/lines/:line_id')
export class RemoveCartLineController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @Access.cart()
  @ApiOperation({ operationId: 'removeCartLine', summary: 'Take a line out; answers what is left' })
  @ApiOkResponse({ type: CartView })
  @ApiProblem(404, 'orders.cart_not_found', 'orders.cart_line_not_found')
  @ApiProblem(409, 'cart_completed')
  @ApiProblem(422, 'pricing.amount_too_large')
  remove(
    @UuidParam() id: string,
    @UuidParam('line_id') lineId: string,
    @CurrentPrincipal() holder: CartHolder,
  ): Promise<CartView> {
    return this.commands.execute(new RemoveCartLine(id, holder.tokenHash, lineId));
  }
}
