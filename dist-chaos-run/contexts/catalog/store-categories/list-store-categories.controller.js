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
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags, PickType } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { NumberParam } from '../../../platform/http/number-param.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { PublicRead } from '../../../platform/http/public-read.js';
import { Access } from '../../../platform/security/access.js';
import { ListStoreCategories } from './list-store-categories.handler.js';
/** A navigation wants the whole tree at once, and its rows are small. */
const WHOLE_TREE = 1000;
export class StoreCategory {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], StoreCategory.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, format: 'uuid' }),
    __metadata("design:type", Object)
], StoreCategory.prototype, "parent_id", void 0);
__decorate([
    ApiProperty({ example: 'mugs' }),
    __metadata("design:type", String)
], StoreCategory.prototype, "handle", void 0);
__decorate([
    ApiProperty({ example: 'Mugs' }),
    __metadata("design:type", String)
], StoreCategory.prototype, "name", void 0);
__decorate([
    ApiProperty({ example: 'kitchen/mugs', description: 'The handles from the top down' }),
    __metadata("design:type", String)
], StoreCategory.prototype, "path", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 12, description: 'On sale in it and below it' }),
    __metadata("design:type", Number)
], StoreCategory.prototype, "product_count", void 0);
export class StoreCategoriesQuery extends PickType(PageQuery, ['cursor']) {
}
__decorate([
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: WHOLE_TREE, default: WHOLE_TREE }),
    IsOptional(),
    NumberParam(),
    IsInt(),
    Min(1),
    Max(WHOLE_TREE),
    __metadata("design:type", Number)
], StoreCategoriesQuery.prototype, "limit", void 0);
let ListStoreCategoriesController = class ListStoreCategoriesController {
    constructor(queries) {
        this.queries = queries;
    }
    async list({ limit = WHOLE_TREE, cursor }) {
        const body = await this.queries.execute(new ListStoreCategories({ limit, cursor }));
        return { body, surrogateKeys: ['categories'] };
    }
};
__decorate([
    Get(),
    Access.public(),
    PublicRead(),
    ApiOperation({
        operationId: 'listStoreCategories',
        summary: 'The category tree as a flat list, parents before their children',
    }),
    ApiPage(StoreCategory),
    ApiProblem(400, 'malformed_parameter', 'invalid_cursor'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [StoreCategoriesQuery]),
    __metadata("design:returntype", Promise)
], ListStoreCategoriesController.prototype, "list", null);
ListStoreCategoriesController = __decorate([
    ApiTags('Store: products'),
    Controller('v1/store/categories'),
    __metadata("design:paramtypes", [QueryBus])
], ListStoreCategoriesController);
export { ListStoreCategoriesController };
//# sourceMappingURL=list-store-categories.controller.js.map