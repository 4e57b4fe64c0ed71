import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { NumberParam } from '../../../platform/http/number-param.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage } from '../../../platform/http/page.js';
import { type PreparedJson, type PublicResult } from '../../../platform/http/public-cache.js';
import { PublicRead } from '../../../platform/http/public-read.js';
import { Access } from '../../../platform/security/access.js';
import { HANDLE, MAX_HANDLE_LENGTH } from '../domain/handle.js';
import { PageInCurrency } from './in-currency.js';
import { ListStoreProducts } from './list-store-products.handler.js';
import { StoreProduct } from './store-product.view.js';

const MOST_MINOR_UNITS = 1_000_000_000_000;
const SORTS = ['title', '-title', 'created_at', '-created_at', 'price', '-price'];

export class StoreProductsQuery extends PageInCurrency {
  @ApiPropertyOptional({ description: 'Id or handle of a category; includes those below it', example: 'kitchen' })
  @IsOptional()
  @Length(1, 120)
  category?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Lowest price of the product at least this, in minor units' })
  @IsOptional()
  @NumberParam()
  @IsInt()
  @Min(0)
  @Max(MOST_MINOR_UNITS)
  'price[gte]'?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Lowest price of the product at most this, in minor units' })
  @IsOptional()
  @NumberParam()
  @IsInt()
  @Min(0)
  @Max(MOST_MINOR_UNITS)
  'price[lte]'?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what is (or is not) in stock' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  in_stock?: boolean;

  @ApiPropertyOptional({ type: String, description: 'Up to 100 handles, joined by commas', example: 'mug,plate' })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : (value as unknown)))
  @ArrayMaxSize(100)
  @MaxLength(MAX_HANDLE_LENGTH, { each: true })
  @Matches(HANDLE, { each: true })
  'handle[in]'?: string[];

  @ApiPropertyOptional({ enum: SORTS, default: '-created_at', description: 'By price: only what the currency buys' })
  @IsOptional()
  @IsIn(SORTS)
  declare sort?: string;
}

@ApiTags('Store: products')
@Controller('v1/store/products')
export class ListStoreProductsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.public()
  @PublicRead()
  @ApiOperation({ operationId: 'listStoreProducts', summary: 'Products on sale, with prices and availability' })
  @ApiPage(StoreProduct)
  @ApiProblem(400, 'malformed_parameter', 'invalid_cursor')
  list(@Query() query: StoreProductsQuery): Promise<PublicResult<PreparedJson>> {
    const { currency = 'EUR', category, in_stock: inStock, limit, cursor, sort, count } = query;
    const bounds = { priceFrom: query['price[gte]'], priceTo: query['price[lte]'] };
    const filters = { currency, category, inStock, handles: query['handle[in]'], ...bounds };
    return this.queries.execute(new ListStoreProducts(filters, { limit, cursor, sort, count }));
  }
}
