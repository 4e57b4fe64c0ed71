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
import { Controller, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { BodyStream, IncomingBody, StreamedBody } from '../../../platform/http/streamed-body.js';
import { Access } from '../../../platform/security/access.js';
import { ImportView } from '../views/import.view.js';
import { StartImport } from './start-import.handler.js';
class StartImportQuery {
}
__decorate([
    ApiProperty({ example: 'cartwright-csv', description: 'The name of a mapping' }),
    Matches(/^[a-z0-9][a-z0-9-]{0,99}$/),
    __metadata("design:type", String)
], StartImportQuery.prototype, "mapping", void 0);
let StartImportController = class StartImportController {
    constructor(commands) {
        this.commands = commands;
    }
    async startImport({ mapping }, type, body, reply) {
        const mediaType = type?.split(';')[0].trim().toLowerCase();
        const started = await this.commands.execute(new StartImport(mapping, mediaType, body));
        reply.header('Location', `/v1/admin/imports/${started.id}`);
        return started;
    }
};
__decorate([
    Post(),
    HttpCode(202),
    StreamedBody(),
    Access.scope('integrations:write'),
    ApiOperation({
        operationId: 'startImport',
        summary: 'Import a file',
        description: 'The body is the file itself, of the type that the mapping reads; `Content-Encoding: gzip` saves time. Rows are ' +
            'upserted, so that sending a file twice changes nothing. Rejected rows are in the errors, the others are in.',
    }),
    ApiConsumes('text/csv', 'application/x-ndjson', 'application/json'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiAcceptedResponse({ type: ImportView, headers: { Location: { schema: { type: 'string' } } } }),
    ApiProblem(400, 'malformed_parameter'),
    ApiProblem(413, 'body_too_large'),
    ApiProblem(415, 'unsupported_media_type'),
    ApiProblem(422, 'integrations.mapping_unknown', 'integrations.mapping_incomplete'),
    __param(0, Query()),
    __param(1, Headers('content-type')),
    __param(2, BodyStream()),
    __param(3, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [StartImportQuery, Object, IncomingBody, Object]),
    __metadata("design:returntype", Promise)
], StartImportController.prototype, "startImport", null);
StartImportController = __decorate([
    ApiTags('Admin: imports'),
    Controller('v1/admin/imports'),
    __metadata("design:paramtypes", [CommandBus])
], StartImportController);
export { StartImportController };
//# sourceMappingURL=start-import.controller.js.map