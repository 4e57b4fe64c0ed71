import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ProductView } from '../views/product.view.js';
import { GetProduct } from './get-product.handler.js';

@ApiTags('Admin: products')
@Controller('v1/admin/products/:id')
export class GetProductController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('catalog:read')
  @Versioned()
  @ApiOperation({ operationId: 'getProduct', summary: 'A product, whatever its status' })
  @ApiOkResponse({ type: ProductView })
  @ApiProblem(404, 'catalog.product_unknown', 'not_found')
  get(@UuidParam() id: string): Promise<ProductView> {
    return this.queries.execute(new GetProduct(id));
  }
}
