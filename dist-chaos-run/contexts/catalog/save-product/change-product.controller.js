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
import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ProductChanges } from '../views/product.fields.js';
import { ProductView } from '../views/product.view.js';
import { ChangeProduct } from './change-product.handler.js';
let ChangeProductController = class ChangeProductController {
    constructor(commands) {
        this.commands = commands;
    }
    change(id, changes, version) {
        return this.commands.execute(new ChangeProduct(id, changes, version));
    }
};
__decorate([
    Patch(),
    Access.scope('catalog:write'),
    Versioned(),
    ApiOperation({ operationId: 'changeProduct', summary: 'Change what is given of a product' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: ProductView }),
    ApiProblem(404, 'catalog.product_unknown', 'not_found'),
    ApiProblem(409, 'catalog.handle_taken', 'catalog.external_id_taken'),
    ApiProblem(422, 'validation_failed', 'catalog.options_mismatch', 'catalog.category_unknown'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ProductChanges, Number]),
    __metadata("design:returntype", Promise)
], ChangeProductController.prototype, "change", null);
ChangeProductController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin/products/:id'),
    __metadata("design:paramtypes", [CommandBus])
], ChangeProductController);
export { ChangeProductController };
//# sourceMappingURL=change-product.controller.js.map