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
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min, } from 'class-validator';
import { NumberParam } from '../../../platform/http/number-param.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage } from '../../../platform/http/page.js';
import { PublicRead } from '../../../platform/http/public-read.js';
import { Access } from '../../../platform/security/access.js';
import { HANDLE, MAX_HANDLE_LENGTH } from '../domain/handle.js';
import { PageInCurrency } from './in-currency.js';
import { ListStoreProducts } from './list-store-products.handler.js';
import { StoreProduct } from './store-product.view.js';
const MOST_MINOR_UNITS = 1_000_000_000_000;
const SORTS = ['title', '-title', 'created_at', '-created_at', 'price', '-price'];
export class StoreProductsQuery extends PageInCurrency {
}
__decorate([
    ApiPropertyOptional({ description: 'Id or handle of a category; includes those below it', example: 'kitchen' }),
    IsOptional(),
    Length(1, 120),
    __metadata("design:type", String)
], StoreProductsQuery.prototype, "category", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', description: 'Lowest price of the product at least this, in minor units' }),
    IsOptional(),
    NumberParam(),
    IsInt(),
    Min(0),
    Max(MOST_MINOR_UNITS),
    __metadata("design:type", Number)
], StoreProductsQuery.prototype, "price[gte]", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', description: 'Lowest price of the product at most this, in minor units' }),
    IsOptional(),
    NumberParam(),
    IsInt(),
    Min(0),
    Max(MOST_MINOR_UNITS),
    __metadata("design:type", Number)
], StoreProductsQuery.prototype, "price[lte]", void 0);
__decorate([
    ApiPropertyOptional({ type: Boolean, description: 'Only what is (or is not) in stock' }),
    IsOptional(),
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
    __metadata("design:type", Boolean)
], StoreProductsQuery.prototype, "in_stock", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'Up to 100 handles, joined by commas', example: 'mug,plate' }),
    IsOptional(),
    Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value)),
    ArrayMaxSize(100),
    MaxLength(MAX_HANDLE_LENGTH, { each: true }),
    Matches(HANDLE, { each: true }),
    __metadata("design:type", Array)
], StoreProductsQuery.prototype, "handle[in]", void 0);
__decorate([
    ApiPropertyOptional({ enum: SORTS, default: '-created_at', description: 'By price: only what the currency buys' }),
    IsOptional(),
    IsIn(SORTS),
    __metadata("design:type", String)
], StoreProductsQuery.prototype, "sort", void 0);
let ListStoreProductsController = class ListStoreProductsController {
    constructor(queries) {
        this.queries = queries;
    }
    list(query) {
        const { currency = 'EUR', category, in_stock: inStock, limit, cursor, sort, count } = query;
        const bounds = { priceFrom: query['price[gte]'], priceTo: query['price[lte]'] };
        const filters = { currency, category, inStock, handles: query['handle[in]'], ...bounds };
        return this.queries.execute(new ListStoreProducts(filters, { limit, cursor, sort, count }));
    }
};
__decorate([
    Get(),
    Access.public(),
    PublicRead(),
    ApiOperation({ operationId: 'listStoreProducts', summary: 'Products on sale, with prices and availability' }),
    ApiPage(StoreProduct),
    ApiProblem(400, 'malformed_parameter', 'invalid_cursor'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [StoreProductsQuery]),
    __metadata("design:returntype", Promise)
], ListStoreProductsController.prototype, "list", null);
ListStoreProductsController = __decorate([
    ApiTags('Store: products'),
    Controller('v1/store/products'),
    __metadata("design:paramtypes", [QueryBus])
], ListStoreProductsController);
export { ListStoreProductsController };
//# sourceMappingURL=list-store-products.controller.js.map