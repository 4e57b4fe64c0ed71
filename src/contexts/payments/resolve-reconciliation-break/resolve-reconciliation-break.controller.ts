import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ReconciliationBreakView } from '../views/reconciliation-break.view.js';
import { ResolveReconciliationBreak } from './resolve-reconciliation-break.handler.js';

export class ResolveReconciliationBreakRequest {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: 'Refunded at the gateway on the phone' })
  @IsString()
  @Length(1, 1000)
  @Matches(/\S/)
  note: string;
}

@ApiTags('Admin: reconciliation')
@Controller('v1/admin/reconciliation-breaks')
export class ResolveReconciliationBreakController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/resolve')
  @HttpCode(200)
  @Access.scope('payments:write')
  @ApiOperation({
    operationId: 'resolveReconciliationBreak',
    summary: 'Close a break that people have dealt with',
    description: 'Later runs leave it closed, though they find the difference again.',
  })
  @ApiOkResponse({ type: ReconciliationBreakView })
  @ApiProblem(404, 'payments.break_not_found')
  @ApiProblem(409, 'payments.break_resolved')
  @ApiProblem(422, 'validation_failed')
  resolveReconciliationBreak(
    @UuidParam() id: string,
    @Body() { note }: ResolveReconciliationBreakRequest,
  ): Promise<ReconciliationBreakView> {
    return this.commands.execute(new ResolveReconciliationBreak(id, note));
  }
}
