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
import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ArchiveProduct } from './archive-product.handler.js';
let ArchiveProductController = class ArchiveProductController {
    constructor(commands) {
        this.commands = commands;
    }
    archive(id, version) {
        return this.commands.execute(new ArchiveProduct(id, version));
    }
};
__decorate([
    Delete(),
    HttpCode(204),
    Access.scope('catalog:write'),
    ApiOperation({
        operationId: 'archiveProduct',
        summary: 'Take a product out of the shop',
        description: 'It is archived, not lost: staff can read it, and make it active again.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiNoContentResponse(),
    ApiProblem(404, 'catalog.product_unknown', 'not_found'),
    __param(0, UuidParam()),
    __param(1, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Number]),
    __metadata("design:returntype", Promise)
], ArchiveProductController.prototype, "archive", null);
ArchiveProductController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin/products/:id'),
    __metadata("design:paramtypes", [CommandBus])
], ArchiveProductController);
export { ArchiveProductController };
//# sourceMappingURL=archive-product.controller.js.map