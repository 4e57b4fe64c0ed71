import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentActor } from '../../../platform/security/principal.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { ApproveReturn } from './approve-return.handler.js';

export class ApproveReturnRequest {
  @ApiPropertyOptional({ maxLength: 2000, description: 'What the shopper is to do: the address, a label, a date' })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'instructions must not be blank' })
  @MaxLength(2000)
  instructions?: string;
}

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class ApproveReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/approve')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'approveReturn',
    summary: 'Let the goods of a return come',
    description: 'The shopper is told, with the instructions.',
  })
  @ApiOkResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.return_not_found')
  @ApiProblem(409, 'orders.return_step_refused')
  @ApiProblem(422, 'validation_failed')
  async approveReturn(
    @UuidParam() id: string,
    @CurrentActor() by: string,
    @Body() { instructions }: ApproveReturnRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new ApproveReturn(id, instructions ?? null, by)));
  }
}
