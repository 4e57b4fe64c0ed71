import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { LineUnitsRequest, toLineUnits } from '../views/line-units.request.js';
import { type EditWishes } from './edit-order.handler.js';

export class AddedLineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

export class PreviewOrderEditRequest {
  @ApiPropertyOptional({ type: [AddedLineRequest], description: 'At today’s prices' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => AddedLineRequest)
  add?: AddedLineRequest[];

  @ApiPropertyOptional({
    type: [LineUnitsRequest],
    description: 'Units that a line should keep. More of them become a line of their own at the sold price.',
  })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => LineUnitsRequest)
  change?: LineUnitsRequest[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Lines of which nothing should be kept' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  remove?: string[];
}

export class EditOrderRequest extends PreviewOrderEditRequest {
  @ApiPropertyOptional({ description: 'As the preview told; another total is refused with 409 `total_changed`' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  expected_total?: MoneyDto;

  @ApiPropertyOptional({
    example: 'agreed on the phone',
    maxLength: 200,
    description: 'Kept in the timeline, for staff',
  })
  @IfPresent()
  @IsString()
  @Matches(/\S/, { message: 'note must not be blank' })
  @MaxLength(200)
  note?: string;
}

export function toWishes({ add = [], change = [], remove = [] }: PreviewOrderEditRequest): EditWishes {
  return {
    add: add.map(({ variant_id, quantity }) => ({ variantId: variant_id.toLowerCase(), quantity })),
    change: change.map(toLineUnits),
    remove: remove.map((lineId) => lineId.toLowerCase()),
  };
}
