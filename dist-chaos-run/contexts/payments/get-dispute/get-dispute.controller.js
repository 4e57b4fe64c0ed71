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
import { DisputeView } from '../views/dispute.view.js';
import { GetDispute } from './get-dispute.handler.js';
let GetDisputeController = class GetDisputeController {
    constructor(queries) {
        this.queries = queries;
    }
    getDispute(id) {
        return this.queries.execute(new GetDispute(id));
    }
};
__decorate([
    Get(':id'),
    Access.scope('payments:read'),
    ApiOperation({ operationId: 'getDispute', summary: 'A dispute' }),
    ApiOkResponse({ type: DisputeView }),
    ApiProblem(404, 'payments.dispute_not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetDisputeController.prototype, "getDispute", null);
GetDisputeController = __decorate([
    ApiTags('Admin: payments'),
    Controller('v1/admin/disputes'),
    __metadata("design:paramtypes", [QueryBus])
], GetDisputeController);
export { GetDisputeController };
//# sourceMappingURL=get-dispute.controller.js.map