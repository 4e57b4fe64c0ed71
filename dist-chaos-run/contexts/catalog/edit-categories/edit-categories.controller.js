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
import { withoutUndefined } from '../domain/variant.js';
import { CategoryView } from '../views/category.view.js';
import { CategoryChanges, categoryDetails, CategoryFields } from './category.fields.js';
import { ChangeCategory } from './change-category.handler.js';
import { CreateCategory } from './create-category.handler.js';
import { DeleteCategory } from './delete-category.handler.js';
let EditCategoriesController = class EditCategoriesController {
    constructor(commands) {
        this.commands = commands;
    }
    create(fields) {
        const details = {
            parentId: null,
            externalId: null,
            ...withoutUndefined(categoryDetails(fields)),
            name: fields.name,
        };
        return this.commands.execute(new CreateCategory(details));
    }
    change(id, changes, version) {
        return this.commands.execute(new ChangeCategory(id, categoryDetails(changes), version));
    }
    delete(id, version) {
        return this.commands.execute(new DeleteCategory(id, version));
    }
};
__decorate([
    Post(),
    Access.scope('catalog:write'),
    Idempotent(),
    Versioned(),
    ApiOperation({ operationId: 'createCategory', summary: 'Add a category' }),
    ApiCreatedResponse({ type: CategoryView }),
    ApiProblem(409, 'catalog.handle_taken', 'catalog.external_id_taken'),
    ApiProblem(422, 'validation_failed', 'catalog.category_unknown', 'catalog.category_too_deep'),
    __param(0, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CategoryFields]),
    __metadata("design:returntype", Promise)
], EditCategoriesController.prototype, "create", null);
__decorate([
    Patch(':id'),
    Access.scope('catalog:write'),
    Versioned(),
    ApiOperation({ operationId: 'changeCategory', summary: 'Rename or move a category with all below it' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: CategoryView }),
    ApiProblem(404, 'catalog.category_unknown', 'not_found'),
    ApiProblem(409, 'catalog.handle_taken', 'catalog.external_id_taken', 'catalog.category_cycle'),
    ApiProblem(422, 'validation_failed', 'catalog.category_unknown', 'catalog.category_too_deep'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, CategoryChanges, Number]),
    __metadata("design:returntype", Promise)
], EditCategoriesController.prototype, "change", null);
__decorate([
    Delete(':id'),
    HttpCode(204),
    Access.scope('catalog:write'),
    ApiOperation({ operationId: 'deleteCategory', summary: 'Delete a category; its products stay and lose it' }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiNoContentResponse(),
    ApiProblem(404, 'catalog.category_unknown', 'not_found'),
    ApiProblem(409, 'catalog.category_has_children'),
    __param(0, UuidParam()),
    __param(1, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Number]),
    __metadata("design:returntype", Promise)
], EditCategoriesController.prototype, "delete", null);
EditCategoriesController = __decorate([
    ApiTags('Admin: categories'),
    Controller('v1/admin/categories'),
    __metadata("design:paramtypes", [CommandBus])
], EditCategoriesController);
export { EditCategoriesController };
//# sourceMappingURL=edit-categories.controller.js.map