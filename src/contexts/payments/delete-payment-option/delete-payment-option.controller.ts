import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { DeletePaymentOption } from './delete-payment-option.handler.js';

@ApiTags('Admin: payments')
@Controller('v1/admin/payment-options/:gateway')
export class DeletePaymentOptionController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @Access.scope('payments:write')
  @ApiOperation({
    operationId: 'deletePaymentOption',
    summary: 'Stop offering a gateway',
    description: 'Payments that were begun with it go on. Without any option every gateway is offered again.',
  })
  @ApiNoContentResponse()
  @ApiProblem(404, 'payments.payment_option_not_found')
  delete(@Param('gateway') gateway: string): Promise<void> {
    return this.commands.execute(new DeletePaymentOption(gateway));
  }
}
