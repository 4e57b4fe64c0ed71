import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { CategoryView } from '../views/category.view.js';
import { GetCategory, ListCategories } from './list-categories.handler.js';

const SORTS = ['path', '-path'];

export class CategoriesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Those right below this one' })
  @IsOptional()
  @IsUUID('all')
  parent_id?: string;

  @ApiPropertyOptional({ description: 'The one that another system knows by this id' })
  @IsOptional()
  @Length(1, 200)
  external_id?: string;

  @ApiPropertyOptional({ description: 'The one of this handle', example: 'mugs' })
  @IsOptional()
  @Length(1, 120)
  handle?: string;

  @ApiPropertyOptional({ enum: SORTS, default: 'path' })
  @IsOptional()
  @IsIn(SORTS)
  declare sort?: string;
}

@ApiTags('Admin: categories')
@Controller('v1/admin/categories')
export class ListCategoriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('catalog:read')
  @ApiOperation({ operationId: 'listCategories', summary: 'Categories, parents before their children' })
  @ApiPage(CategoryView)
  @ApiProblem(400, 'malformed_parameter', 'invalid_cursor')
  list(@Query() query: CategoriesQuery): Promise<Page<CategoryView>> {
    const { parent_id: parentId, external_id: externalId, handle, limit, cursor, sort, count } = query;
    return this.queries.execute(new ListCategories({ parentId, externalId, handle }, { limit, cursor, sort, count }));
  }

  @Get(':id')
  @Access.scope('catalog:read')
  @Versioned()
  @ApiOperation({ operationId: 'getCategory', summary: 'A category' })
  @ApiOkResponse({ type: CategoryView })
  @ApiProblem(404, 'catalog.category_unknown', 'not_found')
  get(@UuidParam() id: string): Promise<CategoryView> {
    return this.queries.execute(new GetCategory(id));
  }
}
