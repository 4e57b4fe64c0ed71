import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { RequestReturn } from './request-return.handler.js';
import { RequestReturnRequest, wantedReturn } from './request-return.request.js';
import { ApiRequestedReturn } from './requested-return.responses.js';

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
  @ApiRequestedReturn()
  async requestReturn(
    @UuidParam() id: string,
    @CurrentActor() by: string,
    @Body() body: RequestReturnRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new RequestReturn(id, wantedReturn(body), { staff: by })));
  }
}
