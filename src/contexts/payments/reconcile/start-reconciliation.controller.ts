import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ReconciliationView } from '../views/reconciliation.view.js';
import { StartReconciliation } from './start-reconciliation.handler.js';

export class StartReconciliationRequest {
  @ApiPropertyOptional({
    ...{ type: String, format: 'date-time' },
    description:
      'Since when to compare, at most 90 days ago; absent means a day before the last run, and since the oldest open break',
  })
  @IfPresent()
  @IsMoment()
  from?: string;
}

@ApiTags('Admin: reconciliation')
@Controller('v1/admin/reconciliations')
export class StartReconciliationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(202)
  @Access.scope('payments:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'startReconciliation',
    summary: 'Compare orders, payments, the ledger and what gateways say they did',
    description: 'Runs in the background, as it does every five minutes by itself; ask at `Location` what came of it.',
  })
  @ApiAcceptedResponse({ type: ReconciliationView, headers: { Location: { schema: { type: 'string' } } } })
  @ApiProblem(422, 'validation_failed', 'payments.window_refused')
  async startReconciliation(
    @Body() { from }: StartReconciliationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReconciliationView> {
    const started = await this.commands.execute(new StartReconciliation(from === undefined ? null : new Date(from)));
    reply.header('Location', `/v1/admin/reconciliations/${started.id}`);
    return started;
  }
}
