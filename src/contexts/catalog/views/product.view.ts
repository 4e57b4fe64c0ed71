import { ApiProperty } from '@nestjs/swagger';
import { type ProductStatus } from '../contract/product-changed.event.js';
import { type ProductOption, type Variant } from '../domain/variant.js';
import { type Media, type ProductState } from '../domain/product.js';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;
const NULLABLE = { type: String, nullable: true };

export class VariantView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'MUG-BLUE' }) sku: string;
  @ApiProperty(NULLABLE) external_id: string | null;
  @ApiProperty(NULLABLE) barcode: string | null;
  @ApiProperty({ ...NULLABLE, example: 'Blue / M' }) title: string | null;
  @ApiProperty({ ...TEXTS, example: { Colour: 'Blue' } }) options: Readonly<Record<string, string>>;
  @ApiProperty({ type: 'integer', example: 350 }) weight_grams: number;
  @ApiProperty({ example: 'standard' }) tax_category: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'Place among the variants, from 1' }) position: number;
}

/** A variant as it is after a change. */
export class EditedVariant extends VariantView {
  @ApiProperty({ format: 'uuid' }) product_id: string;
  @ApiProperty({ type: 'integer', example: 2, description: "Its product's version, also the ETag" }) version: number;
}

class MediaView implements Media {
  @ApiProperty({ example: 'https://images.example/mug.jpg' }) url: string;
  @ApiProperty({ example: 'A blue mug on a table' }) alt: string;
}

class OptionView implements ProductOption {
  @ApiProperty({ example: 'Colour' }) name: string;
  @ApiProperty({ example: ['Blue', 'Red'], type: [String] }) values: readonly string[];
}

/** A product as staff see it. */
export class ProductView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'Also the ETag' }) version: number;
  @ApiProperty(NULLABLE) external_id: string | null;
  @ApiProperty({ example: 'enamel-mug' }) handle: string;
  @ApiProperty({ example: 'Enamel mug' }) title: string;
  @ApiProperty({ example: 'Keeps its blue for a lifetime.' }) description: string;
  @ApiProperty({ enum: ['draft', 'active', 'archived'] }) status: ProductStatus;
  @ApiProperty({ type: [MediaView] }) media: readonly Media[];
  @ApiProperty(TEXTS) attributes: Readonly<Record<string, string>>;
  @ApiProperty(TEXTS) metadata: Readonly<Record<string, string>>;
  @ApiProperty({ type: [String] }) category_ids: readonly string[];
  @ApiProperty({ type: [OptionView] }) options: readonly ProductOption[];
  @ApiProperty({ type: [VariantView] }) variants: VariantView[];
  @ApiProperty({ format: 'date-time' }) created_at: Date;
  @ApiProperty({ format: 'date-time' }) updated_at: Date;
}

/** What staff see of a product as it is stored. */
export function productView(product: ProductState): ProductView {
  const { externalId, categoryIds, createdAt, updatedAt, variants, ...same } = product;
  const named = { external_id: externalId, category_ids: categoryIds, created_at: createdAt, updated_at: updatedAt };
  return { ...same, ...named, variants: variants.map((variant, index) => variantView(variant, index + 1)) };
}

/** What staff see of one of the product's variants. */
export function editedVariant(product: ProductState, variantId: string): EditedVariant {
  const { id, version, variants } = productView(product);
  return { ...variants.find((variant) => variant.id === variantId)!, product_id: id, version };
}

function variantView(variant: Variant, position: number): VariantView {
  const { id, sku, externalId, barcode, title, options, weightGrams, taxCategory } = variant;
  const named = { external_id: externalId, weight_grams: weightGrams, tax_category: taxCategory };
  return { id, sku, barcode, title, options, ...named, position };
}
