import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsInt,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { SetPricesBatch } from './set-prices-batch.handler.js';

export class VariantPriceRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ example: 'EUR' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 1999,
    description: 'Minor units; null takes the price away',
  })
  @ValidateIf((_price, amount) => amount !== null)
  @IsDefined()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  amount: number | null;
}

export class SetPricesBatchRequest {
  @ApiProperty({ type: [VariantPriceRequest], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => VariantPriceRequest)
  prices: VariantPriceRequest[];
}

export class VariantPriceResult {
  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ example: 'EUR' })
  currency: string;

  @ApiProperty({ enum: ['set', 'refused'] })
  outcome: 'set' | 'refused';

  @ApiPropertyOptional({ enum: ['variant_unknown', 'currency_not_sold'], description: 'Why it was refused' })
  code?: string;
}

export class PricesBatchResult {
  @ApiProperty({ type: 'integer', example: 1, description: 'How many prices are different now' })
  changed: number;

  @ApiProperty({ type: [VariantPriceResult], description: 'One result for each price, in their order' })
  data: VariantPriceResult[];
}

@ApiTags('Admin: pricing')
@Controller('v1/admin/prices/batch')
export class SetPricesBatchController {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Access.scope('pricing:write')
  @ApiOperation({
    operationId: 'setPricesBatch',
    summary: 'Set up to 100 prices; each succeeds or is refused by itself',
    description: 'Repeating a batch changes nothing, so that it needs no idempotency key.',
  })
  @ApiOkResponse({ type: PricesBatchResult })
  @ApiProblem(422, 'validation_failed')
  async set(@Body() { prices }: SetPricesBatchRequest): Promise<PricesBatchResult> {
    const { changed, refusals } = await this.commandBus.execute(
      new SetPricesBatch(
        prices.map(({ variant_id, currency, amount }) => ({ variantId: variant_id.toLowerCase(), currency, amount })),
      ),
    );
    const data = prices.map(({ variant_id, currency }, index) => {
      const code = refusals[index];
      return code
        ? { variant_id, currency, outcome: 'refused' as const, code }
        : { variant_id, currency, outcome: 'set' as const };
    });
    return { changed, data };
  }
}
