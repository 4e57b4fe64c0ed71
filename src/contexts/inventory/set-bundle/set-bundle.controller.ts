import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { BundleView } from '../views/bundle.view.js';
import { SetBundle } from './set-bundle.handler.js';

const MOST_PARTS = 50;
const MOST_OF_A_PART = 1000;

export class BundlePartRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_OF_A_PART, example: 2, description: 'Units in one bundle' })
  @IsInt()
  @Min(1)
  @Max(MOST_OF_A_PART)
  quantity: number;
}

export class SetBundleRequest {
  @ApiProperty({ type: [BundlePartRequest], maxItems: MOST_PARTS, description: 'Each variant once; empty: no bundle' })
  @IsArray()
  @ArrayMaxSize(MOST_PARTS)
  @ArrayUnique((part: Partial<BundlePartRequest> | null) => String(part?.variant_id).toLowerCase(), {
    message: 'parts must name each variant once',
  })
  @ValidateNested({ each: true })
  @Type(() => BundlePartRequest)
  parts: BundlePartRequest[];
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/variants/:id/bundle')
export class SetBundleController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'setBundle',
    summary: 'Say what a variant is made of',
    description:
      'A bundle shares the stock of its parts: an order of it holds them. A bundle is not a part of another, and has no stock of its own: `inventory.has_stock` says in `stock` whether units are `on_hand`, `in_transit`, `sold_lately` (within 30 days, they come back when their order is cancelled) or sold `beyond_stock`. Orders that were placed keep the parts they were placed with.',
  })
  @ApiOkResponse({ type: BundleView })
  @ApiProblem(404, 'inventory.variant_not_found')
  @ApiProblem(409, 'inventory.has_stock')
  @ApiProblem(422, 'validation_failed', 'inventory.variant_unknown', 'inventory.bundle_nested')
  async set(@UuidParam('id', "The variant's id") id: string, @Body() { parts }: SetBundleRequest): Promise<BundleView> {
    const lines = parts.map(({ variant_id, quantity }) => ({ variantId: variant_id.toLowerCase(), quantity }));
    return this.commandBus.execute(new SetBundle(id.toLowerCase(), lines));
  }
}
