import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import {
  GATEWAY_NAME,
  PaymentOptionDto,
  PaymentOptionView,
  toPaymentOption,
  toPaymentOptionView,
} from '../views/payment-option.dto.js';
import { PutPaymentOption } from './put-payment-option.handler.js';

export class PaymentOptionName {
  @Matches(GATEWAY_NAME, { message: 'gateway must be lower-case letters, digits, - and _' })
  gateway: string;
}

@ApiTags('Admin: payments')
@Controller('v1/admin/payment-options/:gateway')
export class PutPaymentOptionController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @Access.scope('payments:write')
  @ApiOperation({
    operationId: 'putPaymentOption',
    summary: 'Say how a gateway is offered to shoppers',
    description:
      'The whole option as it shall be. As long as nothing is configured every gateway is offered; from the first option on only those that have one. Other processes follow within seconds.',
  })
  @ApiParam({ name: 'gateway', example: 'sandbox', schema: { type: 'string', pattern: GATEWAY_NAME.source } })
  @ApiOkResponse({ type: PaymentOptionView })
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(422, 'validation_failed', 'payments.unknown_gateway', 'payments.gateway_cannot', 'payments.amount_range')
  async put(@Param() { gateway }: PaymentOptionName, @Body() option: PaymentOptionDto): Promise<PaymentOptionView> {
    return toPaymentOptionView(await this.commands.execute(new PutPaymentOption(toPaymentOption(gateway, option))));
  }
}
