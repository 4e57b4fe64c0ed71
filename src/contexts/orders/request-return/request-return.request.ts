import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { type WantedReturnLine } from '../domain/return-lines.js';
import { RETURN_REASONS, type ReturnReason } from '../domain/return-state.js';
import { type WantedReturn } from './request-return.handler.js';

export class ReturnedLineRequest {
  @ApiProperty({ format: 'uuid', description: 'A line of the order; each may be named once' })
  @IsUUID('all')
  line_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;

  @ApiProperty({ enum: RETURN_REASONS })
  @IsIn(RETURN_REASONS)
  reason: ReturnReason;

  @ApiPropertyOptional({ maxLength: 1000, example: 'The handle came off', description: 'More about the reason' })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'comment must not be blank' })
  @MaxLength(1000)
  comment?: string;
}

export class ExchangeLineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  variant_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

export class RequestReturnRequest {
  @ApiProperty({ type: [ReturnedLineRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => ReturnedLineRequest)
  lines: ReturnedLineRequest[];

  @ApiPropertyOptional({
    type: [ExchangeLineRequest],
    description:
      'What the shopper takes instead, at the prices of the day on which the goods arrive: what is worth more is due, what is worth less goes back',
  })
  @IfPresent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => ExchangeLineRequest)
  exchange?: ExchangeLineRequest[];

  @ApiPropertyOptional({
    maxLength: 1000,
    example: 'Please send it soon',
    description: 'What the shopper says about it all',
  })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'comment must not be blank' })
  @MaxLength(1000)
  comment?: string;
}

export function wantedReturn(body: RequestReturnRequest): WantedReturn {
  const { comment = null, exchange = [] } = body;
  return {
    lines: wantedLines(body),
    exchange: exchange.map(({ variant_id, quantity }) => ({ variantId: variant_id.toLowerCase(), quantity })),
    comment,
  };
}

function wantedLines({ lines }: RequestReturnRequest): WantedReturnLine[] {
  return lines.map(({ line_id, quantity, reason, comment = null }) => ({
    ...{ lineId: line_id.toLowerCase(), quantity, reason, comment },
  }));
}
