import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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

@ApiTags('Admin: categories')
@Controller('v1/admin/categories')
export class EditCategoriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Access.scope('catalog:write')
  @Idempotent()
  @Versioned()
  @ApiOperation({ operationId: 'createCategory', summary: 'Add a category' })
  @ApiCreatedResponse({ type: CategoryView })
  @ApiProblem(409, 'catalog.handle_taken', 'catalog.external_id_taken')
  @ApiProblem(422, 'validation_failed', 'catalog.category_unknown', 'catalog.category_too_deep')
  create(@Body() fields: CategoryFields): Promise<CategoryView> {
    const details = {
      parentId: null,
      externalId: null,
      ...withoutUndefined(categoryDetails(fields)),
      name: fields.name,
    };
    return this.commands.execute(new CreateCategory(details));
  }

  @Patch(':id')
  @Access.scope('catalog:write')
  @Versioned()
  @ApiOperation({ operationId: 'changeCategory', summary: 'Rename or move a category with all below it' })
  @ApiOkResponse({ type: CategoryView })
  @ApiProblem(404, 'catalog.category_unknown', 'not_found')
  @ApiProblem(409, 'catalog.handle_taken', 'catalog.external_id_taken', 'catalog.category_cycle')
  @ApiProblem(422, 'validation_failed', 'catalog.category_unknown', 'catalog.category_too_deep')
  change(
    @UuidParam() id: string,
    @Body() changes: CategoryChanges,
    @IfMatch() version?: number,
  ): Promise<CategoryView> {
    return this.commands.execute(new ChangeCategory(id, categoryDetails(changes), version));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access.scope('catalog:write')
  @ApiOperation({ operationId: 'deleteCategory', summary: 'Delete a category; its products stay and lose it' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'catalog.category_unknown', 'not_found')
  @ApiProblem(409, 'catalog.category_has_children')
  delete(@UuidParam() id: string, @IfMatch() version?: number): Promise<void> {
    return this.commands.execute(new DeleteCategory(id, version));
  }
}
