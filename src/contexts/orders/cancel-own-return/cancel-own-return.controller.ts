import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { CurrentPrincipal } from '../../../platform/security/principal.js';
import { type OrderHolder } from '../views/order-holder.js';
import { ReturnView, toReturnView } from '../views/return.view.js';
import { CancelOwnReturn } from './cancel-own-return.handler.js';

export class CancelOwnReturnRequest {
  @ApiPropertyOptional({ example: 'It fits after all', maxLength: 500 })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(500)
  reason?: string;
}

@ApiTags('Store: orders')
@Controller('v1/store/orders')
export class CancelOwnReturnController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/returns/:return_id/cancel')
  @HttpCode(200)
  @Access.order()
  @Idempotent()
  @ApiOperation({
    operationId: 'cancelOwnReturn',
    summary: 'Keep what one had asked to give back',
    description:
      'Only while the return is `requested`: once staff have decided, it is theirs to cancel. Its units may be asked for again.',
  })
  @ApiOkResponse({ type: ReturnView })
  @ApiProblem(404, 'orders.order_not_found', 'orders.return_not_found')
  @ApiProblem(409, 'orders.return_step_refused')
  @ApiProblem(422, 'validation_failed')
  async cancelOwnReturn(
    @UuidParam() id: string,
    @UuidParam('return_id') returnId: string,
    @CurrentPrincipal() { tokenHash }: OrderHolder,
    @Body() { reason }: CancelOwnReturnRequest,
  ): Promise<ReturnView> {
    return toReturnView(await this.commands.execute(new CancelOwnReturn(id, returnId, tokenHash, reason ?? null)));
  }
}
