import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { BodyStream, IncomingBody, StreamedBody } from '../../../platform/http/streamed-body.js';
import { Access } from '../../../platform/security/access.js';
import { ReceiveWebhook } from './receive-webhook.handler.js';

/** Gateways send a few kilobytes. */
const MOST_BYTES = 262_144;

export class ReceivedWebhook {
  @ApiProperty({ enum: ['accepted', 'duplicate'], description: '`duplicate`: it came before, and counts once' })
  status: 'accepted' | 'duplicate';
}

@ApiTags('Webhooks')
@ApiParam({ name: 'gateway', example: 'stripe' })
@Controller('v1/webhooks')
export class ReceiveWebhookController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':gateway')
  @HttpCode(200)
  @Access.public()
  @StreamedBody({ anyType: true })
  @ApiOperation({
    operationId: 'receiveWebhook',
    summary: "A payment gateway's message",
    description:
      'Signed by the gateway over the bytes of the body, in its own way and at most five minutes ago. It is kept once ' +
      'and acted upon later: the gateway is asked what is true. Messages may come in any order and any number of times.',
  })
  @ApiConsumes('*/*')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ReceivedWebhook })
  @ApiProblem(400, 'payments.webhook_unreadable')
  @ApiProblem(401, 'payments.webhook_unverified')
  @ApiProblem(404, 'payments.webhook_not_found')
  @ApiProblem(413, 'body_too_large')
  @ApiProblem(415, 'unsupported_media_type')
  @ApiProblem(503, 'payments.webhook_not_checked')
  async receiveWebhook(
    @Param('gateway') gateway: string,
    @BodyStream() body: IncomingBody,
    @Req() { headers }: FastifyRequest,
  ): Promise<ReceivedWebhook> {
    const message = { body: await body.bytes(MOST_BYTES), headers: single(headers), receivedAt: new Date() };
    const isNew = await this.commands.execute(new ReceiveWebhook(gateway, message));
    return { status: isNew ? 'accepted' : 'duplicate' };
  }
}

/** A header that came more than once and was not joined says nothing certain. */
function single(headers: FastifyRequest['headers']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => typeof value === 'string')) as never;
}
