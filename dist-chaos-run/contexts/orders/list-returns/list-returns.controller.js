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
import { RETURN_STATUSES, ReturnView } from '../views/return.view.js';
import { ListReturns } from './list-returns.handler.js';
const STATUS = RETURN_STATUSES.join('|');
export class ReturnsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: RETURN_STATUSES }),
    IsOptional(),
    IsIn(RETURN_STATUSES),
    __metadata("design:type", String)
], ReturnsQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'Statuses, comma-separated', example: 'requested,approved' }),
    IsOptional(),
    Matches(new RegExp(`^(${STATUS})(,(${STATUS}))*$`)),
    __metadata("design:type", String)
], ReturnsQuery.prototype, "status[in]", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], ReturnsQuery.prototype, "order_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'R-261122-7K3M9QXT' }),
    IsOptional(),
    Matches(/^[0-9A-Za-z-]{1,40}$/),
    __metadata("design:type", String)
], ReturnsQuery.prototype, "number", void 0);
let ListReturnsController = class ListReturnsController {
    constructor(queries) {
        this.queries = queries;
    }
    listReturns(query) {
        return this.queries.execute(new ListReturns(query));
    }
};
__decorate([
    Get(),
    Access.scope('orders:read'),
    ApiOperation({ operationId: 'listReturns', summary: 'Returns, newest first', description: 'Sorts: `requested_at`.' }),
    ApiPage(ReturnView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReturnsQuery]),
    __metadata("design:returntype", Promise)
], ListReturnsController.prototype, "listReturns", null);
ListReturnsController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/returns'),
    __metadata("design:paramtypes", [QueryBus])
], ListReturnsController);
export { ListReturnsController };
//# sourceMappingURL=list-returns.controller.js.map