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
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ReconciliationView } from '../views/reconciliation.view.js';
import { GetReconciliation } from './get-reconciliation.handler.js';
let GetReconciliationController = class GetReconciliationController {
    constructor(queries) {
        this.queries = queries;
    }
    getReconciliation(id) {
        return this.queries.execute(new GetReconciliation(id));
    }
};
__decorate([
    Get(':id'),
    Access.scope('payments:read'),
    ApiOperation({ operationId: 'getReconciliation', summary: 'A run, and what came of it' }),
    ApiOkResponse({ type: ReconciliationView }),
    ApiProblem(404, 'payments.reconciliation_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetReconciliationController.prototype, "getReconciliation", null);
GetReconciliationController = __decorate([
    ApiTags('Admin: reconciliation'),
    Controller('v1/admin/reconciliations'),
    __metadata("design:paramtypes", [QueryBus])
], GetReconciliationController);
export { GetReconciliationController };
//# sourceMappingURL=get-reconciliation.controller.js.map