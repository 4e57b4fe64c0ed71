import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { TextMap } from '../../../platform/http/text-map.js';
import { type VariantDetails } from '../domain/variant.js';

/** One line of text: no control characters, nothing blank at its ends. */
export const PLAIN_LINE = /^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$/u;

/** What a merchant writes of a variant. */
export class VariantFields {
  @ApiProperty({ description: 'Stock keeping unit, unique in the shop', example: 'MUG-BLUE', maxLength: 100 })
  @Length(1, 100)
  @Matches(PLAIN_LINE)
  sku: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: "Another system's id, unique", maxLength: 200 })
  @IsOptional()
  @Length(1, 200)
  @Matches(PLAIN_LINE)
  external_id?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '4006381333931', maxLength: 100 })
  @IsOptional()
  @Length(1, 100)
  @Matches(PLAIN_LINE)
  barcode?: string | null;

  @IfPresent()
  @TextMap('A value for each option of the product', { Colour: 'Blue' })
  options?: Record<string, string>;

  @ApiPropertyOptional({ type: 'integer', example: 350, minimum: 0, maximum: 100_000_000 })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  weight_grams?: number;

  @ApiPropertyOptional({ example: 'standard', description: 'Decides the tax rate together with the destination' })
  @IfPresent()
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/)
  tax_category?: string;
}

/** The same with everything left out that shall stay. */
export class VariantChanges extends PartialType(VariantFields, { skipNullProperties: false }) {}

/** The fields in the domain's words; what was left out stays undefined. */
export function variantDetails(fields: VariantFields): VariantDetails;
export function variantDetails(fields: VariantChanges): Partial<VariantDetails>;
export function variantDetails(fields: VariantChanges): Partial<VariantDetails> {
  const { sku, external_id: externalId, barcode, options } = fields;
  const { weight_grams: weightGrams, tax_category: taxCategory } = fields;
  return { sku, externalId, barcode, options, weightGrams, taxCategory };
}
