import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { type AmountLimit, type PaymentOption } from '../domain/payment-option.js';

const MOST = 1_000_000_000_000;
export const GATEWAY_NAME = /^[a-z][a-z0-9_-]{0,39}$/;

export class AmountLimitDto {
  @ApiProperty({ example: 'EUR', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    example: 100,
    description: 'Minor units; no lower limit if absent',
  })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(MOST)
  min?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    example: 50000,
    description: 'Minor units; no upper limit if absent',
  })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(MOST)
  max?: number;
}

/** How a gateway is offered. */
export class PaymentOptionDto {
  @ApiProperty({ example: 'Credit card', maxLength: 100, description: 'For shoppers' })
  @IsString()
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, { message: 'title must be a line of text' })
  @MaxLength(100)
  title: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1000, example: 1, description: 'Lower ones come first' })
  @IsInt()
  @Min(0)
  @Max(1000)
  position: number;

  @ApiProperty({ example: true, description: 'Whether it is offered at all' })
  @IsBoolean()
  active: boolean;

  @ApiPropertyOptional({ enum: ['manual', 'automatic'], default: 'manual', description: 'When the money is taken' })
  @IfPresent()
  @IsIn(['manual', 'automatic'])
  capture?: 'manual' | 'automatic';

  @ApiPropertyOptional({ type: [String], example: ['DE'], description: 'ISO 3166-1 alpha-2; absent or empty: all' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(250)
  @ArrayUnique()
  @IsISO31661Alpha2({ each: true })
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'each of countries must be an ISO 3166-1 alpha-2 code such as DE' })
  countries?: string[];

  @ApiPropertyOptional({ type: [String], example: ['EUR'], description: 'ISO 4217; absent or empty: all' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^[A-Z]{3}$/, { each: true, message: 'each of currencies must be an ISO 4217 code such as EUR' })
  currencies?: string[];

  @ApiPropertyOptional({ type: [AmountLimitDto], description: 'Between which amounts, at most once per currency' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique((limit: AmountLimitDto | null) => limit?.currency, { message: 'amounts must name each currency once' })
  @ValidateNested({ each: true })
  @Type(() => AmountLimitDto)
  amounts?: AmountLimitDto[];
}

/** A configured option, as staff see it. */
export class PaymentOptionView {
  @ApiProperty({ example: 'stripe' }) gateway: string;
  @ApiProperty({ example: 'Credit card' }) title: string;
  @ApiProperty({ type: 'integer', example: 1 }) position: number;
  @ApiProperty() active: boolean;
  @ApiProperty({ enum: ['manual', 'automatic'] }) capture: string;
  @ApiProperty({ type: [String] }) countries: string[];
  @ApiProperty({ type: [String] }) currencies: string[];
  @ApiProperty({ type: [AmountLimitDto] }) amounts: AmountLimitDto[];
}

export function toPaymentOption(gateway: string, given: PaymentOptionDto): PaymentOption {
  const { title, position, active, capture = 'manual', countries = [], currencies = [], amounts = [] } = given;
  const limits = amounts.map(({ currency, min = null, max = null }): AmountLimit => ({ currency, min, max }));
  return { gateway, title, position, active, capture, countries, currencies, amounts: limits };
}

export function toPaymentOptionView({ countries, currencies, amounts, ...option }: PaymentOption): PaymentOptionView {
  const limits = amounts.map(({ currency, min, max }) => ({
    ...{ currency, ...(min !== null && { min }), ...(max !== null && { max }) },
  }));
  return { ...option, countries: [...countries], currencies: [...currencies], amounts: limits };
}
