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
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ReconciliationView } from '../views/reconciliation.view.js';
import { StartReconciliation } from './start-reconciliation.handler.js';
export class StartReconciliationRequest {
}
__decorate([
    ApiPropertyOptional({
        ...{ type: String, format: 'date-time' },
        description: 'Since when to compare, at most 90 days ago; absent means the last day, and since the oldest open break',
    }),
    IfPresent(),
    IsISO8601({ strict: true }),
    __metadata("design:type", String)
], StartReconciliationRequest.prototype, "from", void 0);
let StartReconciliationController = class StartReconciliationController {
    constructor(commands) {
        this.commands = commands;
    }
    async startReconciliation({ from }, reply) {
        const started = await this.commands.execute(new StartReconciliation(from === undefined ? null : new Date(from)));
        reply.header('Location', `/v1/admin/reconciliations/${started.id}`);
        return started;
    }
};
__decorate([
    Post(),
    HttpCode(202),
    Access.scope('payments:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'startReconciliation',
        summary: 'Compare orders, payments, the ledger and what gateways say they did',
        description: 'Runs in the background, as it does every five minutes by itself; ask at `Location` what came of it.',
    }),
    ApiAcceptedResponse({ type: ReconciliationView, headers: { Location: { schema: { type: 'string' } } } }),
    ApiProblem(422, 'validation_failed', 'payments.window_refused'),
    __param(0, Body()),
    __param(1, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [StartReconciliationRequest, Object]),
    __metadata("design:returntype", Promise)
], StartReconciliationController.prototype, "startReconciliation", null);
StartReconciliationController = __decorate([
    ApiTags('Admin: reconciliation'),
    Controller('v1/admin/reconciliations'),
    __metadata("design:paramtypes", [CommandBus])
], StartReconciliationController);
export { StartReconciliationController };
//# sourceMappingURL=start-reconciliation.controller.js.map