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
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ImportView } from '../views/import.view.js';
import { GetImport } from './get-import.handler.js';
let GetImportController = class GetImportController {
    constructor(queries) {
        this.queries = queries;
    }
    getImport(id) {
        return this.queries.execute(new GetImport(id));
    }
};
__decorate([
    Get('imports/:id'),
    Access.scope('integrations:read'),
    ApiOperation({ operationId: 'getImport', summary: 'One import and its progress' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: ImportView }),
    ApiProblem(404, 'integrations.import_not_found', 'not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetImportController.prototype, "getImport", null);
GetImportController = __decorate([
    ApiTags('Admin: imports'),
    Controller('v1/admin'),
    __metadata("design:paramtypes", [QueryBus])
], GetImportController);
export { GetImportController };
//# sourceMappingURL=get-import.controller.js.map