import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ValidationFailed } from '../../../platform/http/input.errors.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ProductChanges, ProductFields } from '../views/product.fields.js';
import { SaveProducts } from './save-products.handler.js';

const MOST_ITEMS = 100;

export class ProductUpdate extends ProductChanges {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  id: string;
}

export class SaveProductsRequest {
  @ApiPropertyOptional({ type: [ProductFields], description: 'With `update` at most 100 items' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => ProductFields)
  create?: ProductFields[];

  @ApiPropertyOptional({ type: [ProductUpdate] })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => ProductUpdate)
  update?: ProductUpdate[];
}

export class SavedProduct {
  @ApiProperty({ enum: ['created', 'updated', 'refused'] }) outcome: string;
  @ApiPropertyOptional({ format: 'uuid' }) id?: string;
  @ApiPropertyOptional({ type: 'integer' }) version?: number;
  @ApiPropertyOptional({ example: 'catalog.sku_taken', description: 'Why it was refused' }) code?: string;
  @ApiPropertyOptional() detail?: string;
}

/** What became of each item, in the order given. */
export class SavedProducts {
  @ApiProperty({ type: [SavedProduct] }) create: SavedProduct[];
  @ApiProperty({ type: [SavedProduct] }) update: SavedProduct[];
}

@ApiTags('Admin: products')
@Controller('v1/admin/products/batch')
export class SaveProductsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Access.scope('catalog:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'saveProducts',
    summary: 'Create and change up to 100 products',
    description: 'Each item succeeds or is refused by itself; a malformed body is refused as a whole.',
  })
  @ApiOkResponse({ type: SavedProducts })
  @ApiProblem(422, 'validation_failed')
  async save(@Body() { create = [], update = [] }: SaveProductsRequest): Promise<SavedProducts> {
    if (create.length + update.length > MOST_ITEMS) throw tooMany();
    const creations = create.map((fields) => ({ create: fields }));
    const changes = update.map(({ id, ...change }) => ({ id, change }));
    const saved = await this.commands.execute(new SaveProducts([...creations, ...changes]));
    return { create: saved.slice(0, create.length), update: saved.slice(create.length) };
  }
}

function tooMany(): ValidationFailed {
  const message = `create and update together take at most ${MOST_ITEMS} items`;
  return new ValidationFailed([{ code: 'array_max_size', path: 'update', message }]);
}
