import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReceptionRequest, wantedReception } from '../views/reception.request.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { ReceiveReturn } from './receive-return.handler.js';

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class ReceiveReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/receptions')
  @Access.scope('orders:write')
  @Idempotent({ required: true })
  @ApiOperation({
    operationId: 'receiveReturn',
    summary: 'Take units of a return in, and refund or exchange them',
    description:
      'Stock, order and refund are one commit; the gateway is asked right after. The last awaited units make the return `received`. An exchange is made with the first reception, as new lines of the same order at today’s prices: the units’ worth covers them first, and what it does not cover is due before they can leave the house. `POST /refund-preview` with the same body tells the amounts beforehand.',
  })
  @ApiCreatedResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.return_not_found')
  @ApiProblem(
    409,
    'orders.return_step_refused',
    'orders.over_received',
    'orders.over_returned',
    'out_of_stock',
    'payments.refund_exceeds_paid',
    'payments.operation_in_flight',
  )
  @ApiProblem(
    422,
    'validation_failed',
    'orders.unknown_return_line',
    'payments.gateway_cannot',
    'orders.restocking_fee_refused',
    'orders.lines_not_sellable',
    'orders.too_many_lines',
    'orders.amount_too_large',
    'pricing.amount_too_large',
    'inventory.location_unknown',
  )
  async receiveReturn(
    @UuidParam() id: string,
    @CurrentActor() by: string,
    @Body() body: ReceptionRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new ReceiveReturn(id, wantedReception(body), by)));
  }
}
