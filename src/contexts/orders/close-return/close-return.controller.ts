import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { CloseReturn } from './close-return.handler.js';

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class CloseReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/close')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'closeReturn',
    summary: 'Await nothing more of a return',
    description:
      'What did not come, or was not accepted, stays with the shopper and may be asked for again. For a return of which a part was received.',
  })
  @ApiOkResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.return_not_found')
  @ApiProblem(409, 'orders.return_step_refused')
  async closeReturn(@UuidParam() id: string, @CurrentActor() by: string): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new CloseReturn(id, by)));
  }
}
