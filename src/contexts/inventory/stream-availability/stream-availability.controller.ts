import { Controller, Get, Header, Headers, NotAcceptableException, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';
import { OpenStreams } from '../../../platform/http/event-stream/open-streams.js';
import { NotInTime } from '../../../platform/http/overloaded.js';
import { inTime } from '../../../platform/observability/in-time.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { STREAM } from '../../../platform/http/shed-overload.js';
import { Access } from '../../../platform/security/access.js';
import { AvailabilityQuery, variantsOf } from '../views/availability.view.js';
import { AvailabilityBoard } from './availability-board.js';

/** As long as any other answer to a shopper may take; a stream does not wait at the door that says so to others. */
const LONGEST_OPENING_MS = 9_500;

const EXAMPLE = `retry: 2500

event: availability
id: 48210
data: {"variant":"01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11","available":12,"state":"in_stock"}

`;

@ApiTags('Store: availability')
@Controller('v1/store/availability/stream')
export class StreamAvailabilityController {
  constructor(
    private readonly streams: OpenStreams,
    private readonly board: AvailabilityBoard,
  ) {}

  @Get()
  @Access.public()
  @RouteConfig(STREAM)
  @Header('Cache-Control', 'no-store, no-transform')
  @Header('X-Accel-Buffering', 'no')
  @ApiOperation({
    operationId: 'streamAvailability',
    summary: 'What can be bought of some variants, live',
    description:
      'Server-sent events: one `availability` event for each variant at once, then one whenever it changes, within a second (within a minute where the clock ends a backorder or a pre-order). Connecting again always begins with the present, so nothing is missed. Comments keep the connection alive. Send `Accept: text/event-stream`, as browsers do.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Sent by browsers when they connect again; the answer begins with the present in any case.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' }, example: EXAMPLE } } })
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(406, 'not_acceptable')
  @ApiProblem(429, 'too_many_streams')
  @ApiProblem(503, 'streams_full')
  async stream(
    @Query() query: AvailabilityQuery,
    @Req() request: FastifyRequest,
    @Headers('accept') accept = '',
  ): Promise<StreamableFile> {
    if (!accept.includes('text/event-stream')) throw new NotAcceptableException('Accept takes text/event-stream here.');
    const stream = this.streams.open(request.ip, request.raw.socket);
    try {
      await inTime(LONGEST_OPENING_MS, this.board.watch(variantsOf(query), stream), new NotInTime());
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}
