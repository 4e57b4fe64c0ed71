import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { PaymentOptionView, toPaymentOptionView } from '../views/payment-option.dto.js';
import { GetPaymentOption } from './get-payment-option.handler.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/payment-options/:gateway')
export class GetPaymentOptionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('payments:read')
  @ApiOperation({ operationId: 'getPaymentOption', summary: 'How a gateway is offered to shoppers' })
  @ApiOkResponse({ type: PaymentOptionView })
  @ApiProblem(404, 'payments.payment_option_not_found')
  async get(@Param('gateway') gateway: string): Promise<PaymentOptionView> {
    return toPaymentOptionView(await this.queries.execute(new GetPaymentOption(gateway)));
  }
}
