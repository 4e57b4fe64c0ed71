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
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { BodyStream, IncomingBody, StreamedBody } from '../../../platform/http/streamed-body.js';
import { Access } from '../../../platform/security/access.js';
import { ReceiveWebhook } from './receive-webhook.handler.js';
/** Gateways send a few kilobytes. */
const MOST_BYTES = 262_144;
export class ReceivedWebhook {
}
__decorate([
    ApiProperty({ enum: ['accepted', 'duplicate'], description: '`duplicate`: it came before, and counts once' }),
    __metadata("design:type", String)
], ReceivedWebhook.prototype, "status", void 0);
let ReceiveWebhookController = class ReceiveWebhookController {
    constructor(commands) {
        this.commands = commands;
    }
    async receiveWebhook(gateway, body, { headers }) {
        const message = { body: await body.bytes(MOST_BYTES), headers: single(headers), receivedAt: new Date() };
        const isNew = await this.commands.execute(new ReceiveWebhook(gateway, message));
        return { status: isNew ? 'accepted' : 'duplicate' };
    }
};
__decorate([
    Post(':gateway'),
    HttpCode(200),
    Access.public(),
    StreamedBody({ anyType: true }),
    ApiOperation({
        operationId: 'receiveWebhook',
        summary: "A payment gateway's message",
        description: 'Signed by the gateway over the bytes of the body, in its own way and at most five minutes ago. It is kept once ' +
            'and acted upon later: the gateway is asked what is true. Messages may come in any order and any number of times.',
    }),
    ApiConsumes('*/*'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiOkResponse({ type: ReceivedWebhook }),
    ApiProblem(400, 'payments.webhook_unreadable'),
    ApiProblem(401, 'payments.webhook_unverified'),
    ApiProblem(404, 'payments.webhook_not_found'),
    ApiProblem(413, 'body_too_large'),
    ApiProblem(415, 'unsupported_media_type'),
    ApiProblem(503, 'payments.webhook_not_checked'),
    __param(0, Param('gateway')),
    __param(1, BodyStream()),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, IncomingBody, Object]),
    __metadata("design:returntype", Promise)
], ReceiveWebhookController.prototype, "receiveWebhook", null);
ReceiveWebhookController = __decorate([
    ApiTags('Webhooks'),
    ApiParam({ name: 'gateway', example: 'stripe' }),
    Controller('v1/webhooks'),
    __metadata("design:paramtypes", [CommandBus])
], ReceiveWebhookController);
export { ReceiveWebhookController };
/** A header that came more than once and was not joined says nothing certain. */
function single(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([, value]) => typeof value === 'string'));
}
//# sourceMappingURL=receive-webhook.controller.js.map