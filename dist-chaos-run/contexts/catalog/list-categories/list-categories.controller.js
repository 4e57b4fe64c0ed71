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
import { ApiOkResponse, ApiOperation, ApiParam, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CategoryView } from '../views/category.view.js';
import { GetCategory, ListCategories } from './list-categories.handler.js';
const SORTS = ['path', '-path'];
export class CategoriesQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ format: 'uuid', description: 'Those right below this one' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], CategoriesQuery.prototype, "parent_id", void 0);
__decorate([
    ApiPropertyOptional(),
    IsOptional(),
    Length(1, 200),
    __metadata("design:type", String)
], CategoriesQuery.prototype, "external_id", void 0);
__decorate([
    ApiPropertyOptional(),
    IsOptional(),
    Length(1, 120),
    __metadata("design:type", String)
], CategoriesQuery.prototype, "handle", void 0);
__decorate([
    ApiPropertyOptional({ enum: SORTS, default: 'path' }),
    IsOptional(),
    IsIn(SORTS),
    __metadata("design:type", String)
], CategoriesQuery.prototype, "sort", void 0);
let ListCategoriesController = class ListCategoriesController {
    constructor(queries) {
        this.queries = queries;
    }
    list(query) {
        const { parent_id: parentId, external_id: externalId, handle, limit, cursor, sort, count } = query;
        return this.queries.execute(new ListCategories({ parentId, externalId, handle }, { limit, cursor, sort, count }));
    }
    get(id) {
        return this.queries.execute(new GetCategory(id));
    }
};
__decorate([
    Get(),
    Access.scope('catalog:read'),
    ApiOperation({ operationId: 'listCategories', summary: 'Categories, parents before their children' }),
    ApiPage(CategoryView),
    ApiProblem(400, 'malformed_parameter', 'invalid_cursor'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CategoriesQuery]),
    __metadata("design:returntype", Promise)
], ListCategoriesController.prototype, "list", null);
__decorate([
    Get(':id'),
    Access.scope('catalog:read'),
    Versioned(),
    ApiOperation({ operationId: 'getCategory', summary: 'A category' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: CategoryView }),
    ApiProblem(404, 'catalog.category_unknown', 'not_found'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], ListCategoriesController.prototype, "get", null);
ListCategoriesController = __decorate([
    ApiTags('Admin: categories'),
    Controller('v1/admin/categories'),
    __metadata("design:paramtypes", [QueryBus])
], ListCategoriesController);
export { ListCategoriesController };
//# sourceMappingURL=list-categories.controller.js.map