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
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Length } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { STATUSES } from '../views/product.fields.js';
import { ProductView } from '../views/product.view.js';
import { ListProducts } from './list-products.handler.js';
const SORTS = ['title', '-title', 'created_at', '-created_at'];
export class ProductsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: STATUSES }),
    IsOptional(),
    IsIn(STATUSES),
    __metadata("design:type", String)
], ProductsQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ description: 'Id or handle of a category; includes those below it', example: 'kitchen' }),
    IsOptional(),
    Length(1, 120),
    __metadata("design:type", String)
], ProductsQuery.prototype, "category", void 0);
__decorate([
    ApiPropertyOptional({ description: 'The product with this SKU', example: 'MUG-BLUE' }),
    IsOptional(),
    Length(1, 100),
    __metadata("design:type", String)
], ProductsQuery.prototype, "sku", void 0);
__decorate([
    ApiPropertyOptional({ description: "The product with another system's id" }),
    IsOptional(),
    Length(1, 200),
    __metadata("design:type", String)
], ProductsQuery.prototype, "external_id", void 0);
__decorate([
    ApiPropertyOptional({ description: 'Titles that begin like this', example: 'enamel' }),
    IsOptional(),
    Length(1, 100),
    __metadata("design:type", String)
], ProductsQuery.prototype, "q", void 0);
__decorate([
    ApiPropertyOptional({ format: 'date-time', description: 'Changed since then' }),
    IsOptional(),
    IsISO8601({ strict: true, strictSeparator: true }),
    __metadata("design:type", String)
], ProductsQuery.prototype, "updated_at[gte]", void 0);
__decorate([
    ApiPropertyOptional({ enum: SORTS, default: '-created_at' }),
    IsOptional(),
    IsIn(SORTS),
    __metadata("design:type", String)
], ProductsQuery.prototype, "sort", void 0);
let ListProductsController = class ListProductsController {
    constructor(queries) {
        this.queries = queries;
    }
    list(query) {
        const { status, category, sku, external_id: externalId, q: titleFrom, limit, cursor, sort, count } = query;
        const filters = { status, category, sku, externalId, titleFrom };
        const page = { limit, cursor, sort, count };
        return this.queries.execute(new ListProducts({ ...filters, updatedSince: query['updated_at[gte]'] }, page));
    }
};
__decorate([
    Get(),
    Access.scope('catalog:read'),
    ApiOperation({ operationId: 'listProducts', summary: 'Products of every status' }),
    ApiPage(ProductView),
    ApiProblem(400, 'malformed_parameter', 'invalid_cursor'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProductsQuery]),
    __metadata("design:returntype", Promise)
], ListProductsController.prototype, "list", null);
ListProductsController = __decorate([
    ApiTags('Admin: products'),
    Controller('v1/admin/products'),
    __metadata("design:paramtypes", [QueryBus])
], ListProductsController);
export { ListProductsController };
//# sourceMappingURL=list-products.controller.js.map