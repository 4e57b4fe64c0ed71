var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Controller, Get, Header, Headers, NotAcceptableException, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenStreams } from '../../../platform/http/event-stream/open-streams.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { AvailabilityQuery, variantsOf } from '../views/availability.view.js';
import { AvailabilityBoard } from './availability-board.js';
const EXAMPLE = `retry: 2500

event: availability
id: 48210
data: {"variant":"01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11","available":12,"state":"in_stock"}

`;
let StreamAvailabilityController = class StreamAvailabilityController {
    constructor(streams, board) {
        this.streams = streams;
        this.board = board;
    }
    async stream(query, request, accept = '') {
        // Streams wait and do not work, so the door lets them in by this header: nobody else may stay that long.
        if (!accept.includes('text/event-stream'))
            throw new NotAcceptableException('Accept takes text/event-stream here.');
        const stream = this.streams.open(request.ip);
        try {
            await this.board.watch(variantsOf(query), stream);
        }
        catch (error) {
            stream.destroy();
            throw error;
        }
        return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
    }
};
__decorate([
    Get(),
    Access.public(),
    Header('Cache-Control', 'no-store, no-transform'),
    Header('X-Accel-Buffering', 'no'),
    ApiOperation({
        operationId: 'streamAvailability',
        summary: 'What can be bought of some variants, live',
        description: 'Server-sent events: one `availability` event for each variant at once, then one whenever it changes, within a second. Connecting again always begins with the present, so nothing is missed. Comments keep the connection alive. Send `Accept: text/event-stream`, as browsers do.',
    }),
    ApiHeader({
        name: 'Last-Event-ID',
        required: false,
        description: 'Sent by browsers when they connect again; the answer begins with the present in any case.',
    }),
    ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' }, example: EXAMPLE } } }),
    ApiProblem(400, 'malformed_parameter'),
    ApiProblem(406, 'not_acceptable'),
    ApiProblem(429, 'too_many_streams'),
    ApiProblem(503, 'streams_full'),
    __param(0, Query()),
    __param(1, Req()),
    __param(2, Headers('accept')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AvailabilityQuery, Object, Object]),
    __metadata("design:returntype", Promise)
], StreamAvailabilityController.prototype, "stream", null);
StreamAvailabilityController = __decorate([
    ApiTags('Store: availability'),
    Controller('v1/store/availability/stream'),
    __metadata("design:paramtypes", [OpenStreams,
        AvailabilityBoard])
], StreamAvailabilityController);
export { StreamAvailabilityController };
//# sourceMappingURL=stream-availability.controller.js.map