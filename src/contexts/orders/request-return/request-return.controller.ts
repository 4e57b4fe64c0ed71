import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type OrderHolder } from '../views/order-holder.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { RequestReturn } from './request-return.handler.js';
import { RequestReturnRequest, wantedReturn } from './request-return.request.js';
import { ApiRequestedReturn } from './requested-return.responses.js';

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class RequestReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/returns')
  @Access.order()
  @Idempotent()
  @ApiOperation({
    operationId: 'requestReturn',
    summary: 'Ask to give units of an order back',
    description:
      'Only units that have left the house and are neither back nor in another open return. Staff approve or reject it; a wrong order token answers as a missing order does.',
  })
  @ApiRequestedReturn()
  async requestReturn(
    @UuidParam() id: string,
    @Body() body: RequestReturnRequest,
    @CurrentPrincipal() { tokenHash }: OrderHolder,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new RequestReturn(id, wantedReturn(body), { tokenHash })));
  }
}
