import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { RequestReturn } from './request-return.handler.js';
import { RequestReturnRequest, wantedReturn } from './request-return.request.js';

@ApiTags('Admin: returns')
@Controller('v1/admin/orders')
export class RequestReturnForStaffController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/returns')
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'requestReturnForStaff',
    summary: 'Open a return on behalf of a shopper',
    description: 'Only units that have left the house and are neither back nor in another open return.',
  })
  @ApiCreatedResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.order_not_found')
  @ApiProblem(409, 'orders.not_returnable')
  @ApiProblem(
    422,
    'validation_failed',
    'orders.unknown_line',
    'orders.return_line_twice',
    'orders.lines_not_sellable',
    'pricing.amount_too_large',
  )
  async requestReturn(
    @UuidParam() id: string,
    @CurrentActor() by: string,
    @Body() body: RequestReturnRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new RequestReturn(id, wantedReturn(body), { staff: by })));
  }
}
