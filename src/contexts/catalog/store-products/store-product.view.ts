import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type ProductOption } from '../domain/variant.js';
import { type Media } from '../domain/product.js';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;
const NULLABLE = { type: String, nullable: true };
const MONEY = { type: () => MoneyDto, nullable: true };

class StoreMedia implements Media {
  @ApiProperty({ example: 'https://images.example/mug.jpg' }) url: string;
  @ApiProperty({ example: 'A blue mug on a table' }) alt: string;
}

class StoreOption implements ProductOption {
  @ApiProperty({ example: 'Colour' }) name: string;
  @ApiProperty({ type: [String], example: ['Blue', 'Red'] }) values: readonly string[];
}

class StoreProductCategory {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'mugs' }) handle: string;
  @ApiProperty({ example: 'Mugs' }) name: string;
  @ApiProperty({ example: 'kitchen/mugs', description: 'The handles from the top down' }) path: string;
}

class BeyondStock {
  @ApiProperty({ enum: ['backorder', 'preorder'] }) kind: 'backorder' | 'preorder';
  @ApiProperty({ type: 'integer', example: 20, description: 'Units that can be ordered before they are there' })
  quantity: number;
  @ApiProperty({ ...NULLABLE, format: 'date-time', description: 'When they are expected' }) expected_at: string | null;
}

class VariantAvailability {
  @ApiProperty({ example: true }) in_stock: boolean;
  @ApiProperty({ type: 'integer', example: 12, description: 'A bundle: as many as its scarcest part allows' })
  quantity: number;
  @ApiProperty({ type: () => BeyondStock, nullable: true, description: 'null: no more than what is there' })
  beyond_stock: BeyondStock | null;
}

class ProductAvailability {
  @ApiProperty({ example: true, description: 'Some variant is in stock' }) in_stock: boolean;
}

export class StoreVariant {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'MUG-BLUE' }) sku: string;
  @ApiProperty({ ...NULLABLE, example: 'Blue' }) title: string | null;
  @ApiProperty({ ...NULLABLE, example: '4006381333931' }) barcode: string | null;
  @ApiProperty({ ...TEXTS, example: { Colour: 'Blue' } }) options: Readonly<Record<string, string>>;
  @ApiProperty({ type: 'integer', example: 350 }) weight_grams: number;
  @ApiProperty({ ...MONEY, description: 'null: not sold in this currency' }) price: MoneyDto | null;
  @ApiProperty({ example: true, description: 'The price includes tax' }) tax_included: boolean;
  @ApiProperty({ type: VariantAvailability }) availability: VariantAvailability;
}

class PriceRange {
  @ApiProperty({ type: MoneyDto }) min: MoneyDto;
  @ApiProperty({ type: MoneyDto }) max: MoneyDto;
}

/** A product as shoppers see it, in one currency. */
export class StoreProduct {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'enamel-mug' }) handle: string;
  @ApiProperty({ example: 'Enamel mug' }) title: string;
  @ApiProperty({ example: 'Keeps its blue for a lifetime.' }) description: string;
  @ApiProperty({ type: [StoreMedia] }) media: readonly Media[];
  @ApiProperty({ ...TEXTS, example: { material: 'enamelled steel' } }) attributes: Record<string, string>;
  @ApiProperty({ type: [StoreProductCategory] }) categories: StoreProductCategory[];
  @ApiProperty({ type: [StoreOption] }) options: readonly ProductOption[];
  @ApiProperty({ type: [StoreVariant] }) variants: StoreVariant[];
  @ApiProperty({ type: () => PriceRange, nullable: true, description: 'null: not sold in this currency' })
  price_range: PriceRange | null;
  @ApiProperty({ type: ProductAvailability }) availability: ProductAvailability;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}
