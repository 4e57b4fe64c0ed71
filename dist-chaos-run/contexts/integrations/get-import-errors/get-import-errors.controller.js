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
import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { GetImportErrors } from './get-import-errors.handler.js';
const TYPE = 'application/x-ndjson';
const EXAMPLE = {
    line: 17,
    reason: 'price.EUR: got "twelve", takes an amount from 0 with at most 2 decimals',
    field: 'price.EUR',
    got: '"twelve"',
    takes: 'an amount from 0 with at most 2 decimals',
};
let GetImportErrorsController = class GetImportErrorsController {
    constructor(queries) {
        this.queries = queries;
    }
    async getImportErrors(id) {
        const lines = await this.queries.execute(new GetImportErrors(id));
        return new StreamableFile(lines ?? Readable.from([]), { type: TYPE });
    }
};
__decorate([
    Get(),
    Access.scope('integrations:read'),
    ApiOperation({
        operationId: 'getImportErrors',
        summary: 'The rejected rows of an import',
        description: 'JSON Lines: `line` (or `item` of a JSON array) and `reason`; `field`, `got`, `takes` and `key` if known.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiProduces(TYPE),
    ApiOkResponse({ content: { [TYPE]: { schema: { type: 'string' }, example: JSON.stringify(EXAMPLE) } } }),
    ApiProblem(404, 'integrations.import_not_found', 'not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], GetImportErrorsController.prototype, "getImportErrors", null);
GetImportErrorsController = __decorate([
    ApiTags('Admin: imports'),
    Controller('v1/admin/imports/:id/errors'),
    __metadata("design:paramtypes", [QueryBus])
], GetImportErrorsController);
export { GetImportErrorsController };
//# sourceMappingURL=get-import-errors.controller.js.map