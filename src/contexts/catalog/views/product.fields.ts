import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { TextMap } from '../../../platform/http/text-map.js';
import { type ProductStatus } from '../contract/product-changed.event.js';
import { HANDLE, MAX_HANDLE_LENGTH } from '../domain/handle.js';
import { MAX_VARIANTS, type ProductDetails } from '../domain/product.js';
import { PLAIN_LINE, VariantFields } from './variant.fields.js';

export const STATUSES: ProductStatus[] = ['draft', 'active', 'archived'];

export class MediaFields {
  @ApiProperty({ example: 'https://images.example/mug.jpg', maxLength: 2000 })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2000)
  url: string;

  @ApiProperty({ example: 'A blue mug on a table', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  alt: string;
}

export class OptionFields {
  @ApiProperty({ example: 'Colour', maxLength: 40 })
  @Length(1, 40)
  @Matches(PLAIN_LINE)
  name: string;

  @ApiProperty({ example: ['Blue', 'Red'], type: [String] })
  @IsArray()
  @ArrayMaxSize(MAX_VARIANTS)
  @ArrayUnique()
  @Length(1, 100, { each: true })
  values: string[];
}

/** What a merchant writes of a product. */
export class ProductFields {
  @ApiProperty({ example: 'Enamel mug', maxLength: 300 })
  @Length(1, 300)
  @Matches(PLAIN_LINE)
  title: string;

  @ApiPropertyOptional({ example: 'enamel-mug', description: 'Unique; made of the title when left out' })
  @IfPresent()
  @MaxLength(MAX_HANDLE_LENGTH)
  @Matches(HANDLE)
  handle?: string;

  @ApiPropertyOptional({ example: 'Keeps its blue for a lifetime.', maxLength: 20_000 })
  @IfPresent()
  @IsString()
  @MaxLength(20_000)
  description?: string;

  @ApiPropertyOptional({ enum: STATUSES, default: 'draft', description: 'Only active products are on sale' })
  @IfPresent()
  @IsIn(STATUSES)
  status?: ProductStatus;

  @ApiPropertyOptional({ type: [MediaFields] })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MediaFields)
  media?: MediaFields[];

  @IfPresent()
  @TextMap('What is known of the product, for shoppers', { material: 'enamelled steel' })
  attributes?: Record<string, string>;

  @IfPresent()
  @TextMap('Notes of the merchant and of integrations; not shown to shoppers', { supplier: 'A12' })
  metadata?: Record<string, string>;

  @ApiPropertyOptional({ type: String, nullable: true, description: "Another system's id, unique", maxLength: 200 })
  @IsOptional()
  @Length(1, 200)
  @Matches(PLAIN_LINE)
  external_id?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Categories that list the product' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  category_ids?: string[];

  @ApiPropertyOptional({ type: [OptionFields], description: 'Taken from the variants when left out' })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique((option: OptionFields) => option?.name)
  @ValidateNested({ each: true })
  @Type(() => OptionFields)
  options?: OptionFields[];

  @ApiPropertyOptional({ type: [VariantFields] })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(MAX_VARIANTS)
  @ValidateNested({ each: true })
  @Type(() => VariantFields)
  variants?: VariantFields[];
}

/** The same with everything left out that shall stay; variants are changed by their own routes. */
export class ProductChanges extends PartialType(OmitType(ProductFields, ['variants']), { skipNullProperties: false }) {}

/** The fields in the domain's words; what was left out stays undefined. */
export function productDetails(fields: ProductChanges): Partial<ProductDetails> {
  const { title, handle, description, status, media, attributes, metadata, options } = fields;
  const { external_id: externalId, category_ids: categoryIds } = fields;
  return {
    title,
    handle,
    description,
    status,
    media,
    attributes,
    metadata,
    options,
    externalId,
    categoryIds: categoryIds?.map((id) => id.toLowerCase()),
  };
}
