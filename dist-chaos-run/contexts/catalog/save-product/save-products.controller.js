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
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ValidationFailed } from '../../../platform/http/input.errors.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ProductChanges, ProductFields } from '../views/product.fields.js';
import { SaveProducts } from './save-products.handler.js';
const MOST_ITEMS = 100;
export class ProductUpdate extends ProductChanges {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID('all'),
    __metadata("design:type", String)
], ProductUpdate.prototype, "id", void 0);
export class SaveProductsRequest {
}
__decorate([
    ApiPropertyOptional({ type: [ProductFields], description: 'With `update` at most 100 items' }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(MOST_ITEMS),
    ValidateNested({ each: true }),
    Type(() => ProductFields),
    __metadata("design:type", Array)
], SaveProductsRequest.prototype, "create", void 0);
__decorate([
    ApiPropertyOptional({ type: [ProductUpdate] }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(MOST_ITEMS),
    ValidateNested({ each: true }),
    Type(() => ProductUpdate),
    __metadata("design:type", Array)
], SaveProductsRequest.prototype, "update", void 0);
export class SavedProduct {
}
__decorate([
    ApiProperty({ enum: ['created', 'updated', 'refused'] }),
    __metadata("design:type", String)
], SavedProduct.prototype, "outcome", void 0);
__decorate([
    ApiPropertyOptional({ format: 'uuid' }),
    __metadata("design:type", String)
], SavedProduct.prototype, "id", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer' }),
    __metadata("design:type", Number)
], SavedProduct.prototype, "version", void 0);
__decorate([
    ApiPropertyOptional({ example: 'catalog.sku_taken', description: 'Why it was refused' }),
    __metadata("design:type", String)
], SavedProduct.prototype, "code", void 0);
__decorate([
    ApiPropertyOptional(),
    __metadata("design:type", String)
], SavedProduct.prototype, "detail", void 0);
/** What became of each item, in the order given. */
export class SavedProducts {
}
__decorate([
    ApiProperty({ type: [SavedProduct] }),
    __metadata("design:type", Array)
], SavedProducts.prototype, "create", void 0);
__decorate([
    ApiProperty({ type: [SavedProduct] }),
    __metadata("design:type", Array)
], SavedProducts.prototype, "update", void 0);
let SaveProductsController = class SaveProductsController {
    constructor(commands) {
        this.commands = commands;
    }
    async save({ create = [], update = [] }) {
        if (create.length + update.length > MOST_ITEMS)
            throw tooMany();
        const creations = create.map((fields) => ({ create: fields }));
        const changes = update.map(({ id, ...change }) => ({ id, change }));
        const saved = await this.commands.execute(new SaveProducts([...creations, ...changes]));
        return { create: saved.slice(0, create.length), update: saved.slice(create.length) };
    }
};
__decorate([
    Post(),
    HttpCode(200),
    Access.scope('catalog:write'),
    Idempotent(),
    ApiOperation({
        operationId: 'saveProducts',
        summary: 'Create and change up to 100 products',
        description: 'Each item succeeds or is refused by itself; a malformed body is refused as a whole.',
    }),
    ApiOkResponse({ type: SavedProducts }),
    ApiProblem(422, 'validation_failed'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveProductsRequest]),
    __metadata("design:returntype", Promise)
], SaveProductsController.prototype, "save", null);
SaveProductsController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin/products/batch'),
    __metadata("design:paramtypes", [CommandBus])
], SaveProductsController);
export { SaveProductsController };
function tooMany() {
    const message = `create and update together take at most ${MOST_ITEMS} items`;
    return new ValidationFailed([{ code: 'array_max_size', path: 'update', message }]);
}
//# sourceMappingURL=save-products.controller.js.map