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
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ListCountLines } from './list-count-lines.handler.js';
import { CountLinesQuery, CountLineView } from './list-count-lines.request.js';
let ListCountLinesController = class ListCountLinesController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async list(id, query) {
        return this.queryBus.execute(new ListCountLines(id, query));
    }
};
__decorate([
    Get(),
    Access.scope('inventory:read'),
    ApiOperation({
        operationId: 'listStockCountLines',
        summary: 'The lines of a stock count',
        description: 'With `differing=true` the report of differences. Sorts: `variant_id`.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiPage(CountLineView),
    ApiProblem(400, 'invalid_cursor', 'malformed_parameter'),
    ApiProblem(404, 'inventory.count_not_found'),
    __param(0, UuidParam()),
    __param(1, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, CountLinesQuery]),
    __metadata("design:returntype", Promise)
], ListCountLinesController.prototype, "list", null);
ListCountLinesController = __decorate([
    ApiTags('Admin: inventory'),
    Controller('v1/admin/inventory/counts/:id/lines'),
    __metadata("design:paramtypes", [QueryBus])
], ListCountLinesController);
export { ListCountLinesController };
//# sourceMappingURL=list-count-lines.controller.js.map