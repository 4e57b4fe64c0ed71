import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Matches, MaxLength } from 'class-validator';
import { Idempotent } from '../../../platform/http/idempotency/idempotent.js';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { StockCountView } from '../views/stock-count.view.js';
import { OpenCount } from './open-count.handler.js';

export class OpenCountRequest {
  @ApiProperty({ example: 'main', description: "The location's code" })
  @Matches(LOCATION_CODE)
  location: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 500,
    example: ['01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11'],
    description: 'Everything that the location has a level of when absent',
  })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  variant_ids?: string[];

  @ApiPropertyOptional({ maxLength: 500, example: 'Yearly count' })
  @IfPresent()
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  @MaxLength(500)
  note?: string;
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/counts')
export class OpenCountController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @Idempotent()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'openStockCount',
    summary: 'Begin to count a location',
    description: 'Selling goes on meanwhile. A location has one open count at a time.',
  })
  @ApiCreatedResponse({ type: StockCountView })
  @ApiProblem(409, 'inventory.count_open')
  @ApiProblem(422, 'validation_failed', 'inventory.location_unknown', 'inventory.variant_unknown')
  async open(@Body() { location, variant_ids, note }: OpenCountRequest): Promise<StockCountView> {
    const variantIds = variant_ids && [...new Set(variant_ids.map((id) => id.toLowerCase()))];
    return this.commandBus.execute(new OpenCount(location, variantIds, note ?? null));
  }
}
