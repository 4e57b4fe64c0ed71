var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/security/access.js';
import { ImportMappingName } from '../views/import-mapping.view.js';
import { ListImportMappings } from './list-import-mappings.handler.js';
class ImportMappingList {
}
__decorate([
    ApiProperty({ type: [ImportMappingName] }),
    __metadata("design:type", Array)
], ImportMappingList.prototype, "data", void 0);
let ListImportMappingsController = class ListImportMappingsController {
    constructor(queries) {
        this.queries = queries;
    }
    async listImportMappings() {
        return { data: await this.queries.execute(new ListImportMappings()) };
    }
};
__decorate([
    Get(),
    Access.scope('integrations:read'),
    ApiOperation({ operationId: 'listImportMappings', summary: 'The names of all mappings' }),
    ApiOkResponse({ type: ImportMappingList }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], ListImportMappingsController.prototype, "listImportMappings", null);
ListImportMappingsController = __decorate([
    ApiTags('Admin: imports'),
    Controller('v1/admin/import-mappings'),
    __metadata("design:paramtypes", [QueryBus])
], ListImportMappingsController);
export { ListImportMappingsController };
//# sourceMappingURL=list-import-mappings.controller.js.map