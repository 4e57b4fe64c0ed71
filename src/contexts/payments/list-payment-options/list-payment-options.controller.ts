import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ListPaymentOptions } from './list-payment-options.handler.js';

export class WantedPayment {
  @ApiProperty({ example: 'DE', description: 'Where the order is shipped to, ISO 3166-1 alpha-2' })
  @Matches(/^[A-Z]{2}$/, { message: 'country must be an ISO 3166-1 alpha-2 code such as DE' })
  country: string;

  @ApiProperty({ example: 'EUR', description: 'ISO 4217' })
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency: string;

  @ApiPropertyOptional({ type: String, example: '1999', description: 'Minor units; without it amounts limit nothing' })
  @IsOptional()
  @Matches(/^\d{1,13}$/, { message: 'amount must be a whole number of minor units' })
  amount?: string;
}

export class OfferedPaymentOption {
  @ApiProperty({ example: 'sandbox', description: 'What `payment.gateway` of the checkout takes' }) gateway: string;
  @ApiProperty({ example: 'Credit card' }) title: string;
  @ApiProperty({ description: 'May send the shopper away and back' }) redirects: boolean;
  @ApiProperty({ description: 'Can keep a payment method for later' }) saves_methods: boolean;
}

export class OfferedPaymentOptions {
  @ApiProperty({ type: [OfferedPaymentOption] }) data: OfferedPaymentOption[];
}

@ApiTags('Store: checkout')
@Controller('v1/store/payment-options')
export class ListPaymentOptionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.public()
  @ApiOperation({
    operationId: 'listPaymentOptions',
    summary: 'How an order can be paid',
    description: 'In the merchant’s order. A gateway that does not answer at the moment is left out.',
  })
  @ApiOkResponse({ type: OfferedPaymentOptions })
  @ApiProblem(400, 'malformed_parameter')
  async list(@Query() { country, currency, amount }: WantedPayment): Promise<OfferedPaymentOptions> {
    const wanted = { country, currency, ...(amount !== undefined && { amount: Number(amount) }) };
    return { data: await this.queries.execute(new ListPaymentOptions(wanted)) };
  }
}
