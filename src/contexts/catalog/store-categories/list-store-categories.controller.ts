import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags, PickType } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { NumberParam } from '../../../platform/http/number-param.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { type PublicResult } from '../../../platform/http/public-cache.js';
import { PublicRead } from '../../../platform/http/public-read.js';
import { Access } from '../../../platform/security/access.js';
import { ListStoreCategories, type StoreCategoryRow } from './list-store-categories.handler.js';

/** A navigation wants the whole tree at once, and its rows are small. */
const WHOLE_TREE = 1000;

export class StoreCategory implements StoreCategoryRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) parent_id: string | null;
  @ApiProperty({ example: 'mugs' }) handle: string;
  @ApiProperty({ example: 'Mugs' }) name: string;
  @ApiProperty({ example: 'kitchen/mugs', description: 'The handles from the top down' }) path: string;
  @ApiProperty({ type: 'integer', example: 12, description: 'On sale in it and below it' }) product_count: number;
}

export class StoreCategoriesQuery extends PickType(PageQuery, ['cursor']) {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: WHOLE_TREE, default: WHOLE_TREE })
  @IsOptional()
  @NumberParam()
  @IsInt()
  @Min(1)
  @Max(WHOLE_TREE)
  limit?: number;
}

@ApiTags('Store: products')
@Controller('v1/store/categories')
export class ListStoreCategoriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.public()
  @PublicRead()
  @ApiOperation({
    operationId: 'listStoreCategories',
    summary: 'The category tree as a flat list, parents before their children',
  })
  @ApiPage(StoreCategory)
  @ApiProblem(400, 'malformed_parameter', 'invalid_cursor')
  async list(
    @Query() { limit = WHOLE_TREE, cursor }: StoreCategoriesQuery,
  ): Promise<PublicResult<Page<StoreCategory>>> {
    const body = await this.queries.execute(new ListStoreCategories({ limit, cursor }));
    return { body, surrogateKeys: ['categories'] };
  }
}
