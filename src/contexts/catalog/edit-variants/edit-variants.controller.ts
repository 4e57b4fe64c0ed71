import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch, Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { EditedVariant } from '../views/product.view.js';
import { VariantChanges, VariantFields } from '../views/variant.fields.js';
import { AddVariant, ChangeVariant, RemoveVariant } from './edit-variants.handler.js';

@ApiTags('Admin: products')
@Controller('v1/admin')
export class EditVariantsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('products/:id/variants')
  @Access.scope('catalog:write')
  @Idempotent()
  @Versioned()
  @ApiOperation({ operationId: 'addVariant', summary: 'Add a variant to a product' })
  @ApiCreatedResponse({ type: EditedVariant })
  @ApiProblem(404, 'catalog.product_unknown', 'not_found')
  @ApiProblem(409, 'catalog.sku_taken', 'catalog.external_id_taken', 'catalog.variant_repeated')
  @ApiProblem(422, 'validation_failed', 'catalog.options_mismatch', 'catalog.too_many_variants')
  add(@UuidParam() id: string, @Body() fields: VariantFields, @IfMatch() version?: number): Promise<EditedVariant> {
    return this.commands.execute(new AddVariant(id, fields, version));
  }

  @Patch('variants/:id')
  @Access.scope('catalog:write')
  @Versioned()
  @ApiOperation({
    operationId: 'changeVariant',
    summary: 'Change what is given of a variant',
    description: '`If-Match` and `ETag` are those of its product.',
  })
  @ApiOkResponse({ type: EditedVariant })
  @ApiProblem(404, 'catalog.variant_unknown', 'not_found')
  @ApiProblem(409, 'catalog.sku_taken', 'catalog.external_id_taken', 'catalog.variant_repeated')
  @ApiProblem(422, 'validation_failed', 'catalog.options_mismatch')
  change(
    @UuidParam() id: string,
    @Body() changes: VariantChanges,
    @IfMatch() version?: number,
  ): Promise<EditedVariant> {
    return this.commands.execute(new ChangeVariant(id, changes, version));
  }

  @Delete('variants/:id')
  @HttpCode(204)
  @Access.scope('catalog:write')
  @ApiOperation({ operationId: 'removeVariant', summary: 'Take a variant out of its product' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'catalog.variant_unknown', 'not_found')
  remove(@UuidParam() id: string, @IfMatch() version?: number): Promise<void> {
    return this.commands.execute(new RemoveVariant(id, version));
  }
}
