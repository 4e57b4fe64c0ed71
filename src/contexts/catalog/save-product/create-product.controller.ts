import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ProductFields } from '../views/product.fields.js';
import { ProductView } from '../views/product.view.js';
import { CreateProduct } from './create-product.handler.js';

@ApiTags('Admin: products')
@Controller('v1/admin/products')
export class CreateProductController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Access.scope('catalog:write')
  @Idempotent()
  @Versioned()
  @ApiOperation({ operationId: 'createProduct', summary: 'Add a product with its variants' })
  @ApiCreatedResponse({ type: ProductView })
  @ApiProblem(409, 'catalog.sku_taken', 'catalog.handle_taken', 'catalog.external_id_taken', 'catalog.variant_repeated')
  @ApiProblem(422, 'validation_failed', 'catalog.options_mismatch', 'catalog.category_unknown')
  create(@Body() fields: ProductFields): Promise<ProductView> {
    return this.commands.execute(new CreateProduct(fields));
  }
}
