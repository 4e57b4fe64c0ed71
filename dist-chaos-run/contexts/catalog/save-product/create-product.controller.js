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
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ProductFields } from '../views/product.fields.js';
import { ProductView } from '../views/product.view.js';
import { CreateProduct } from './create-product.handler.js';
let CreateProductController = class CreateProductController {
    constructor(commands) {
        this.commands = commands;
    }
    create(fields) {
        return this.commands.execute(new CreateProduct(fields));
    }
};
__decorate([
    Post(),
    Access.scope('catalog:write'),
    Idempotent(),
    Versioned(),
    ApiOperation({ operationId: 'createProduct', summary: 'Add a product with its variants' }),
    ApiCreatedResponse({ type: ProductView }),
    ApiProblem(409, 'catalog.sku_taken', 'catalog.handle_taken', 'catalog.external_id_taken', 'catalog.variant_repeated'),
    ApiProblem(422, 'validation_failed', 'catalog.options_mismatch', 'catalog.category_unknown'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProductFields]),
    __metadata("design:returntype", Promise)
], CreateProductController.prototype, "create", null);
CreateProductController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin/products'),
    __metadata("design:paramtypes", [CommandBus])
], CreateProductController);
export { CreateProductController };
//# sourceMappingURL=create-product.controller.js.map