import { Controller, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { type FastifyReply } from 'fastify';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { BodyStream, IncomingBody, StreamedBody } from '../../../platform/http/streamed-body.js';
import { Access } from '../../../platform/security/access.js';
import { ImportView } from '../views/import.view.js';
import { StartImport } from './start-import.handler.js';

class StartImportQuery {
  @ApiProperty({ example: 'cartwright-csv', description: 'The name of a mapping' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/)
  mapping: string;
}

@ApiTags('Admin: imports')
@Controller('v1/admin/imports')
export class StartImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(202)
  @StreamedBody()
  @Access.scope('integrations:write')
  @ApiOperation({
    operationId: 'startImport',
    summary: 'Import a file',
    description:
      'The body is the file itself, of the type that the mapping reads; `Content-Encoding: gzip` saves time. Rows are ' +
      'upserted, so that sending a file twice changes nothing. Rejected rows are in the errors, the others are in.',
  })
  @ApiConsumes('text/csv', 'application/x-ndjson', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: ImportView, headers: { Location: { schema: { type: 'string' } } } })
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(413, 'body_too_large')
  @ApiProblem(415, 'unsupported_media_type')
  @ApiProblem(422, 'integrations.mapping_unknown', 'integrations.mapping_incomplete')
  async startImport(
    @Query() { mapping }: StartImportQuery,
    @Headers('content-type') type: string | undefined,
    @BodyStream() body: IncomingBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    const mediaType = type?.split(';')[0]!.trim().toLowerCase();
    const started = await this.commands.execute(new StartImport(mapping, mediaType, body));
    reply.header('Location', `/v1/admin/imports/${started.id}`);
    return started;
  }
}
