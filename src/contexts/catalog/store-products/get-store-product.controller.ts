import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { type PreparedJson, type PublicResult } from '../../../platform/http/public-cache.js';
import { PublicRead } from '../../../platform/http/public-read.js';
import { Access } from '../../../platform/security/access.js';
import { GetStoreProduct } from './get-store-product.handler.js';
import { InCurrency } from './in-currency.js';
import { StoreProduct } from './store-product.view.js';

@ApiTags('Store: products')
@Controller('v1/store/products/:id_or_handle')
export class GetStoreProductController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.public()
  @PublicRead()
  @ApiOperation({ operationId: 'getStoreProduct', summary: 'A product on sale, by id or handle' })
  @ApiParam({ name: 'id_or_handle', example: 'enamel-mug' })
  @ApiOkResponse({ type: StoreProduct })
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(404, 'catalog.product_unknown')
  get(
    @Param('id_or_handle') idOrHandle: string,
    @Query() { currency = 'EUR' }: InCurrency,
  ): Promise<PublicResult<PreparedJson>> {
    return this.queries.execute(new GetStoreProduct(idOrHandle, currency));
  }
}
