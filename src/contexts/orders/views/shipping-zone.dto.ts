import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';

export const ZONE_CODE = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const MOST_MINOR_UNITS = 1_000_000_000_000;

export class ShippingBracketDto {
  @ApiProperty({ type: 'integer', example: 2000, minimum: 1, description: 'This bracket goes up to here, inclusive' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  max_weight_grams: number;

  @ApiProperty({
    type: 'integer',
    example: 490,
    minimum: 0,
    description: "Minor units; with tax when the currency's are",
  })
  @IsInt()
  @Min(0)
  @Max(MOST_MINOR_UNITS)
  amount: number;

  @ApiProperty({
    type: 'integer',
    required: false,
    nullable: true,
    example: 5000,
    description: 'Goods worth this ship free',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MINOR_UNITS)
  free_from?: number | null;
}

export class ShippingPriceDto {
  @ApiProperty({ example: 'EUR', description: 'ISO 4217', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency: string;

  @ApiProperty({ type: [ShippingBracketDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique((bracket: ShippingBracketDto) => bracket?.max_weight_grams)
  @ValidateNested({ each: true })
  @Type(() => ShippingBracketDto)
  brackets: ShippingBracketDto[];
}

export class ShippingOptionDto {
  @ApiProperty({
    example: 'standard',
    description: 'Unique in its zone; the id stays with it',
    pattern: ZONE_CODE.source,
  })
  @Matches(ZONE_CODE, { message: 'code must be lower-case letters, digits, - and _' })
  code: string;

  @ApiProperty({ example: 'Standard delivery', maxLength: 100 })
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiProperty({ type: String, required: false, nullable: true, example: '2 to 4 working days', maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  delivery_estimate?: string | null;

  @ApiProperty({ type: [ShippingPriceDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique((price: ShippingPriceDto) => price?.currency)
  @ValidateNested({ each: true })
  @Type(() => ShippingPriceDto)
  prices: ShippingPriceDto[];
}

/** Where some options go: whole countries, single regions, or both; at least one place. */
export class ShippingZoneDto {
  @ApiProperty({ example: 'Germany and Austria', maxLength: 100 })
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiProperty({ type: [String], example: ['DE', 'AT'], description: 'Whole countries, ISO 3166-1 alpha-2' })
  @IsArray()
  @ArrayMaxSize(300)
  @ArrayUnique()
  @Matches(/^[A-Z]{2}$/, { each: true })
  @IsISO31661Alpha2({ each: true })
  countries: string[];

  @ApiPropertyOptional({ type: [String], example: ['ES-CN'], description: 'Single regions; they win over countries' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { each: true })
  regions?: string[];

  @ApiProperty({ type: [ShippingOptionDto], description: 'In the order in which shoppers see them' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique((option: ShippingOptionDto) => option?.code)
  @ValidateNested({ each: true })
  @Type(() => ShippingOptionDto)
  options: ShippingOptionDto[];
}
