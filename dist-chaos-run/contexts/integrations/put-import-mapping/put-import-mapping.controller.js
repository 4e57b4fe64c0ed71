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
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { PutImportMapping } from './put-import-mapping.handler.js';
class MappingPath {
}
__decorate([
    ApiProperty({ example: 'our-erp' }),
    Matches(/^[a-z0-9][a-z0-9-]{0,99}$/),
    __metadata("design:type", String)
], MappingPath.prototype, "name", void 0);
const EXAMPLE = { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name', 'price.EUR': 'Price' } };
let PutImportMappingController = class PutImportMappingController {
    constructor(commands) {
        this.commands = commands;
    }
    async putImportMapping({ name }, mapping) {
        await this.commands.execute(new PutImportMapping(name, mapping));
    }
};
__decorate([
    Put(),
    HttpCode(204),
    Access.scope('integrations:write'),
    ApiOperation({
        operationId: 'putImportMapping',
        summary: 'Store a mapping',
        description: 'How the columns of a foreign file become fields of ours; `mappings/README.md` explains each member.',
    }),
    ApiBody({ schema: { type: 'object', additionalProperties: true, example: EXAMPLE } }),
    ApiNoContentResponse(),
    ApiProblem(400, 'malformed_parameter'),
    ApiProblem(409, 'integrations.mapping_shipped'),
    ApiProblem(422, 'integrations.mapping_invalid'),
    __param(0, Param()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MappingPath, Object]),
    __metadata("design:returntype", Promise)
], PutImportMappingController.prototype, "putImportMapping", null);
PutImportMappingController = __decorate([
    ApiTags('Admin: imports'),
    Controller('v1/admin/import-mappings/:name'),
    __metadata("design:paramtypes", [CommandBus])
], PutImportMappingController);
export { PutImportMappingController };
//# sourceMappingURL=put-import-mapping.controller.js.map