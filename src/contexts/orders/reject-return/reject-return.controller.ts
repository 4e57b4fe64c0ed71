import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { RejectReturn } from './reject-return.handler.js';

export class RejectReturnRequest {
  @ApiProperty({ maxLength: 500, example: 'Worn', description: 'Told to the shopper' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(500)
  reason: string;
}

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class RejectReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/reject')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'rejectReturn',
    summary: 'Refuse a return',
    description: 'Its units may be asked for again.',
  })
  @ApiOkResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.return_not_found')
  @ApiProblem(409, 'orders.return_step_refused')
  @ApiProblem(422, 'validation_failed')
  async rejectReturn(
    @UuidParam() id: string,
    @CurrentActor() by: string,
    @Body() { reason }: RejectReturnRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new RejectReturn(id, reason, by)));
  }
}
