import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { CustomerOfMethods } from '../views/payment-method.view.js';
import { ForgetPaymentMethod } from './forget-payment-method.handler.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/payment-methods/:id')
export class ForgetPaymentMethodController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @Access.scope('payment-methods:write')
  @ApiOperation({
    operationId: 'forgetPaymentMethod',
    summary: 'Have the gateway forget a kept payment method',
    description:
      'It pays nothing from then on; payments that it made stay as they are. A method of another customer is not found. After a 503 send it again: 204 or 404 then both mean that it is gone.',
  })
  @ApiParam({ name: 'id', example: 'stripe.Zk3vQ0sT1mYx8rB2nC5wLg', schema: { type: 'string' } })
  @ApiNoContentResponse()
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(404, 'payments.payment_method_not_found')
  @ApiProblem(503, 'payments.gateway_silent')
  forget(@Param('id') id: string, @Query() { customer }: CustomerOfMethods): Promise<void> {
    return this.commands.execute(new ForgetPaymentMethod(customer, id));
  }
}
