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
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ImportMappingView } from '../views/import-mapping.view.js';
import { GetImportMapping } from './get-import-mapping.handler.js';
let GetImportMappingController = class GetImportMappingController {
    constructor(queries) {
        this.queries = queries;
    }
    getImportMapping(name) {
        return this.queries.execute(new GetImportMapping(name));
    }
};
__decorate([
    Get(),
    Access.scope('integrations:read'),
    ApiOperation({ operationId: 'getImportMapping', summary: 'One mapping' }),
    ApiOkResponse({ type: ImportMappingView }),
    ApiProblem(404, 'integrations.mapping_not_found'),
    __param(0, Param('name')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetImportMappingController.prototype, "getImportMapping", null);
GetImportMappingController = __decorate([
    ApiTags('Admin: imports'),
    Controller('v1/admin/import-mappings/:name'),
    __metadata("design:paramtypes", [QueryBus])
], GetImportMappingController);
export { GetImportMappingController };
//# sourceMappingURL=get-import-mapping.controller.js.map