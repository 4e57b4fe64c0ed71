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
}
__decorate([
    ApiProperty({ minLength: 1, maxLength: 1000, example: 'Refunded at the gateway on the phone' }),
    IsString(),
    Length(1, 1000),
    Matches(/\S/),
    __metadata("design:type", String)
], ResolveReconciliationBreakRequest.prototype, "note", void 0);
let ResolveReconciliationBreakController = class ResolveReconciliationBreakController {
    constructor(commands) {
        this.commands = commands;
    }
    resolveReconciliationBreak(id, { note }) {
        return this.commands.execute(new ResolveReconciliationBreak(id, note));
    }
};
__decorate([
    Post(':id/resolve'),
    HttpCode(200),
    Access.scope('payments:write'),
    ApiOperation({
        operationId: 'resolveReconciliationBreak',
        summary: 'Close a break that people have dealt with',
        description: 'Later runs leave it closed, though they find the difference again.',
    }),
    ApiOkResponse({ type: ReconciliationBreakView }),
    ApiProblem(404, 'payments.break_not_found'),
    ApiProblem(409, 'payments.break_resolved'),
    ApiProblem(422, 'validation_failed'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ResolveReconciliationBreakRequest]),
    __metadata("design:returntype", Promise)
], ResolveReconciliationBreakController.prototype, "resolveReconciliationBreak", null);
ResolveReconciliationBreakController = __decorate([
    ApiTags('Admin: reconciliation'),
    Controller('v1/admin/reconciliation-breaks'),
    __metadata("design:paramtypes", [CommandBus])
], ResolveReconciliationBreakController);
export { ResolveReconciliationBreakController };
//# sourceMappingURL=resolve-reconciliation-break.controller.js.map