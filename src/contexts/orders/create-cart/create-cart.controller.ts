import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import { CartView } from '../views/cart.view.js';
import { CreateCart } from './create-cart.handler.js';

export class CreateCartRequest {
  @ApiProperty({ example: 'EUR', description: 'ISO 4217; fixed for the life of the cart', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency: string;
}

export class CreatedCart extends CartView {
  @ApiProperty({
    description: 'The secret that opens the cart, to be sent as `X-Cart-Token`. Shown only here.',
    example: 'ct_8Vb0mP3cXgk3c1bS1qKf0tD0bq2T7m9rJx6wYhL5eZs',
  })
  token: string;
}

@ApiTags('Store: carts')
@Controller('v1/store/carts')
export class CreateCartController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Access.public()
  @Idempotent()
  @ApiOperation({ operationId: 'createCart', summary: 'Begin a cart' })
  @ApiCreatedResponse({ type: CreatedCart })
  @ApiProblem(422, 'validation_failed', 'pricing.currency_not_sold')
  async create(@Body() { currency }: CreateCartRequest): Promise<CreatedCart> {
    const token = newToken('ct_');
    const cart = await this.commands.execute(new CreateCart(hashOfToken(token), currency));
    return { ...cart, token };
  }
}
