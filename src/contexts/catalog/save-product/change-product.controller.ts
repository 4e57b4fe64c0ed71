import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ProductChanges } from '../views/product.fields.js';
import { ProductView } from '../views/product.view.js';
import { ChangeProduct } from './change-product.handler.js';

@ApiTags('Admin: products')
@Controller('v1/admin/products/:id')
export class ChangeProductController {
  constructor(private readonly commands: CommandBus) {}

  @Patch()
  @Access.scope('catalog:write')
  @Versioned()
  @ApiOperation({ operationId: 'changeProduct', summary: 'Change what is given of a product' })
  @ApiOkResponse({ type: ProductView })
  @ApiProblem(404, 'catalog.product_unknown', 'not_found')
  @ApiProblem(409, 'catalog.handle_taken', 'catalog.external_id_taken')
  @ApiProblem(422, 'validation_failed', 'catalog.options_mismatch', 'catalog.category_unknown')
  change(@UuidParam() id: string, @Body() changes: ProductChanges, @IfMatch() version?: number): Promise<ProductView> {
    return this.commands.execute(new ChangeProduct(id, changes, version));
  }
}
