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
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { DISPUTE_STATUSES, DisputeView } from '../views/dispute.view.js';
import { ListDisputes } from './list-disputes.handler.js';
export class DisputesQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: DISPUTE_STATUSES }),
    IsOptional(),
    IsIn(DISPUTE_STATUSES),
    __metadata("design:type", String)
], DisputesQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], DisputesQuery.prototype, "payment_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], DisputesQuery.prototype, "order_id", void 0);
let ListDisputesController = class ListDisputesController {
    constructor(queries) {
        this.queries = queries;
    }
    listDisputes(query) {
        return this.queries.execute(new ListDisputes(query));
    }
};
__decorate([
    Get(),
    Access.scope('payments:read'),
    ApiOperation({
        operationId: 'listDisputes',
        summary: "Payments that buyers' banks took back, newest first",
        description: 'Sorts: `opened_at`.',
    }),
    ApiPage(DisputeView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DisputesQuery]),
    __metadata("design:returntype", Promise)
], ListDisputesController.prototype, "listDisputes", null);
ListDisputesController = __decorate([
    ApiTags('Admin: payments'),
    Controller('v1/admin/disputes'),
    __metadata("design:paramtypes", [QueryBus])
], ListDisputesController);
export { ListDisputesController };
//# sourceMappingURL=list-disputes.controller.js.map