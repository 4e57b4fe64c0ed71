import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Length } from 'class-validator';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { type ProductStatus } from '../contract/product-changed.event.js';
import { STATUSES } from '../views/product.fields.js';
import { ProductView } from '../views/product.view.js';
import { ListProducts } from './list-products.handler.js';

const SORTS = ['title', '-title', 'created_at', '-created_at'];

export class ProductsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: ProductStatus;

  @ApiPropertyOptional({ description: 'Id or handle of a category; includes those below it', example: 'kitchen' })
  @IsOptional()
  @Length(1, 120)
  category?: string;

  @ApiPropertyOptional({ description: 'The product with this SKU', example: 'MUG-BLUE' })
  @IsOptional()
  @Length(1, 100)
  sku?: string;

  @ApiPropertyOptional({ description: "The product with another system's id" })
  @IsOptional()
  @Length(1, 200)
  external_id?: string;

  @ApiPropertyOptional({ description: 'Titles that begin like this', example: 'enamel' })
  @IsOptional()
  @Length(1, 100)
  q?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Changed since then' })
  @IsOptional()
  @IsMoment()
  'updated_at[gte]'?: string;

  @ApiPropertyOptional({ enum: SORTS, default: '-created_at' })
  @IsOptional()
  @IsIn(SORTS)
  declare sort?: string;
}

@ApiTags('Admin: products')
@Controller('v1/admin/products')
export class ListProductsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('catalog:read')
  @ApiOperation({ operationId: 'listProducts', summary: 'Products of every status' })
  @ApiPage(ProductView)
  @ApiProblem(400, 'malformed_parameter', 'invalid_cursor')
  list(@Query() query: ProductsQuery): Promise<Page<ProductView>> {
    const { status, category, sku, external_id: externalId, q: titleFrom, limit, cursor, sort, count } = query;
    const filters = { status, category, sku, externalId, titleFrom };
    const page = { limit, cursor, sort, count };
    return this.queries.execute(new ListProducts({ ...filters, updatedSince: query['updated_at[gte]'] }, page));
  }
}
