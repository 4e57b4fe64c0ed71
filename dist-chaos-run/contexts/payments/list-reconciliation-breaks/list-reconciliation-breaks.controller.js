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
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { BREAK_KINDS } from '../domain/reconciliation-break.js';
import { BREAK_STATUSES, ReconciliationBreakView } from '../views/reconciliation-break.view.js';
import { ListReconciliationBreaks } from './list-reconciliation-breaks.handler.js';
export class ReconciliationBreaksQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: BREAK_STATUSES }),
    IsOptional(),
    IsIn(BREAK_STATUSES),
    __metadata("design:type", String)
], ReconciliationBreaksQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ enum: BREAK_KINDS }),
    IsOptional(),
    IsIn(BREAK_KINDS),
    __metadata("design:type", String)
], ReconciliationBreaksQuery.prototype, "kind", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'stripe' }),
    IsOptional(),
    Matches(/^[a-z0-9_-]{1,40}$/),
    __metadata("design:type", String)
], ReconciliationBreaksQuery.prototype, "gateway", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], ReconciliationBreaksQuery.prototype, "payment_id", void 0);
let ListReconciliationBreaksController = class ListReconciliationBreaksController {
    constructor(queries) {
        this.queries = queries;
    }
    listReconciliationBreaks(query) {
        return this.queries.execute(new ListReconciliationBreaks(query));
    }
};
__decorate([
    Get(),
    Access.scope('payments:read'),
    ApiOperation({
        operationId: 'listReconciliationBreaks',
        summary: 'Where orders, payments, the ledger and gateways differ, newest first',
        description: 'Sorts: `opened_at`.',
    }),
    ApiPage(ReconciliationBreakView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReconciliationBreaksQuery]),
    __metadata("design:returntype", Promise)
], ListReconciliationBreaksController.prototype, "listReconciliationBreaks", null);
ListReconciliationBreaksController = __decorate([
    ApiTags('Admin: reconciliation'),
    Controller('v1/admin/reconciliation-breaks'),
    __metadata("design:paramtypes", [QueryBus])
], ListReconciliationBreaksController);
export { ListReconciliationBreaksController };
//# sourceMappingURL=list-reconciliation-breaks.controller.js.map