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
import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags, } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { EditedVariant } from '../views/product.view.js';
import { VariantChanges, VariantFields } from '../views/variant.fields.js';
import { AddVariant, ChangeVariant, RemoveVariant } from './edit-variants.handler.js';
let EditVariantsController = class EditVariantsController {
    constructor(commands) {
        this.commands = commands;
    }
    add(id, fields, version) {
        return this.commands.execute(new AddVariant(id, fields, version));
    }
    change(id, changes, version) {
        return this.commands.execute(new ChangeVariant(id, changes, version));
    }
    remove(id, version) {
        return this.commands.execute(new RemoveVariant(id, version));
    }
};
__decorate([
    Post('products/:id/variants'),
    Access.scope('catalog:write'),
    Idempotent(),
    Versioned(),
    ApiOperation({ operationId: 'addVariant', summary: 'Add a variant to a product' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiCreatedResponse({ type: EditedVariant }),
    ApiProblem(404, 'catalog.product_unknown', 'not_found'),
    ApiProblem(409, 'catalog.sku_taken', 'catalog.external_id_taken', 'catalog.variant_repeated'),
    ApiProblem(422, 'validation_failed', 'catalog.options_mismatch', 'catalog.too_many_variants'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, VariantFields, Number]),
    __metadata("design:returntype", Promise)
], EditVariantsController.prototype, "add", null);
__decorate([
    Patch('variants/:id'),
    Access.scope('catalog:write'),
    Versioned(),
    ApiOperation({
        operationId: 'changeVariant',
        summary: 'Change what is given of a variant',
        description: '`If-Match` and `ETag` are those of its product.',
    }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: EditedVariant }),
    ApiProblem(404, 'catalog.variant_unknown', 'not_found'),
    ApiProblem(409, 'catalog.sku_taken', 'catalog.external_id_taken', 'catalog.variant_repeated'),
    ApiProblem(422, 'validation_failed', 'catalog.options_mismatch'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, VariantChanges, Number]),
    __metadata("design:returntype", Promise)
], EditVariantsController.prototype, "change", null);
__decorate([
    Delete('variants/:id'),
    HttpCode(204),
    Access.scope('catalog:write'),
    ApiOperation({ operationId: 'removeVariant', summary: 'Take a variant out of its product' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiNoContentResponse(),
    ApiProblem(404, 'catalog.variant_unknown', 'not_found'),
    __param(0, UuidParam()),
    __param(1, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Number]),
    __metadata("design:returntype", Promise)
], EditVariantsController.prototype, "remove", null);
EditVariantsController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin'),
    __metadata("design:paramtypes", [CommandBus])
], EditVariantsController);
export { EditVariantsController };
//# sourceMappingURL=edit-variants.controller.js.map