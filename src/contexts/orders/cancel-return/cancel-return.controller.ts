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
import { CancelReturn } from './cancel-return.handler.js';

export class CancelReturnRequest {
  @ApiPropertyOptional({ maxLength: 500, example: 'Shopper keeps it' })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(500)
  reason?: string;
}

@ApiTags('Admin: returns')
@Controller('v1/admin/returns')
export class CancelReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancel')
  @HttpCode(200)
  @Access.scope('orders:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'cancelReturn',
    summary: 'Give a return up before anything came',
    description:
      'Its units may be asked for again, and a letter tells the shopper, with the reason. Once something was received, it is closed instead.',
  })
  @ApiOkResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.return_not_found')
  @ApiProblem(409, 'orders.return_step_refused')
  @ApiProblem(422, 'validation_failed')
  async cancelReturn(
    @UuidParam() id: string,
    @CurrentActor() by: string,
    @Body() { reason }: CancelReturnRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new CancelReturn(id, reason ?? null, by)));
  }
}
