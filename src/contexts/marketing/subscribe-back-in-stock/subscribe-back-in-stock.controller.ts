import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsEmail, Matches, MaxLength } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { RateLimits } from '../../../platform/security/rate-limits.js';
import { EndBackInStock } from './end-back-in-stock.handler.js';
import { SubscribeBackInStock } from './subscribe-back-in-stock.handler.js';

/** What one address may ask for in a minute. */
const LIMIT = { name: 'back-in-stock', most: 30, seconds: 60 };

export class BackInStockRequest {
  @ApiProperty({ format: 'email', maxLength: 254, example: 'ada@example.com' })
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class BackInStockAccepted {
  @ApiProperty({
    example: 'bs_2n0R0b7cSvJm2iYx0Wm0kq3qk8Yb1m7cVt4cK9X0d1s',
    description: 'Ends the wait that this request began. Of no use where the address was waiting before.',
  })
  unsubscribe_token: string;
}

export class EndBackInStockRequest {
  @ApiProperty({ example: 'bs_2n0R0b7cSvJm2iYx0Wm0kq3qk8Yb1m7cVt4cK9X0d1s' })
  @Matches(/^bs_[A-Za-z0-9_-]{43}$/)
  token: string;
}

@ApiTags('Store: availability')
@Controller('v1/store')
export class SubscribeBackInStockController {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly limits: RateLimits,
  ) {}

  @Post('variants/:id/back-in-stock')
  @HttpCode(202)
  @Access.public()
  @ApiOperation({
    operationId: 'subscribeBackInStock',
    summary: 'Be written to once when a variant can be bought again',
    description:
      'One letter, to the longest waiting first and to as many as there are units; then the address is deleted. The answer is the same whether the address was waiting before.',
  })
  @ApiAcceptedResponse({ type: BackInStockAccepted })
  @ApiProblem(404, 'marketing.variant_not_on_sale')
  @ApiProblem(409, 'marketing.variant_in_stock')
  @ApiProblem(422, 'validation_failed')
  @ApiProblem(429, 'too_many_requests')
  async subscribe(
    @UuidParam() id: string,
    @Body() { email }: BackInStockRequest,
    @Req() request: FastifyRequest,
  ): Promise<BackInStockAccepted> {
    this.limits.take(LIMIT, request.ip);
    return { unsubscribe_token: await this.commandBus.execute(new SubscribeBackInStock(id, email)) };
  }

  @Post('back-in-stock/unsubscribe')
  @HttpCode(204)
  @Access.public()
  @ApiOperation({
    operationId: 'unsubscribeBackInStock',
    summary: 'Wait no longer',
    description: 'The answer is the same whether somebody waited.',
  })
  @ApiNoContentResponse()
  @ApiProblem(422, 'validation_failed')
  @ApiProblem(429, 'too_many_requests')
  async unsubscribe(@Body() { token }: EndBackInStockRequest, @Req() request: FastifyRequest): Promise<void> {
    this.limits.take(LIMIT, request.ip);
    await this.commandBus.execute(new EndBackInStock(token));
  }
}
