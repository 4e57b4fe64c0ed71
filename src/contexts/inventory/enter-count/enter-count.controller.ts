import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Versioned } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { MOST_UNITS } from '../domain/count.js';
import { StockCountView } from '../views/stock-count.view.js';
import { EnterCount } from './enter-count.handler.js';

export class CountedLineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_UNITS, example: 12 })
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  counted: number;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When it was counted, for numbers that come from paper: since the count was opened. Now when absent.',
  })
  @IfPresent()
  @IsMoment()
  counted_at?: string;
}

export class EnterCountRequest {
  @ApiProperty({
    type: [CountedLineRequest],
    maxItems: 500,
    description: 'Of a variant named twice the last one counts',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CountedLineRequest)
  lines: CountedLineRequest[];
}

@ApiTags('Admin: inventory')
@Controller('v1/admin/inventory/counts/:id/lines')
export class EnterCountController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Versioned()
  @Access.scope('inventory:write')
  @ApiOperation({
    operationId: 'enterStockCount',
    summary: 'Enter counted numbers',
    description:
      'Each number is compared with the books of the moment at which it was counted: what is sold afterwards stays sold. Entering a variant again replaces its number.',
  })
  @ApiOkResponse({ type: StockCountView })
  @ApiProblem(404, 'inventory.count_not_found')
  @ApiProblem(409, 'inventory.count_step_refused')
  @ApiProblem(
    422,
    'validation_failed',
    'inventory.variant_unknown',
    'inventory.not_in_count',
    'inventory.counted_at_impossible',
  )
  async enter(@UuidParam() id: string, @Body() { lines }: EnterCountRequest): Promise<StockCountView> {
    const counted = lines.map(({ variant_id, counted, counted_at }) => ({
      ...{ variantId: variant_id.toLowerCase(), counted },
      countedAt: counted_at === undefined ? undefined : new Date(counted_at),
    }));
    return this.commandBus.execute(new EnterCount(id, counted));
  }
}
