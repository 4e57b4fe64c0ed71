import { ApiProperty } from '@nestjs/swagger';
import { type StockLine } from '../contract/hold-stock.command.js';

export class BundlePartView {
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ type: 'integer', example: 2, description: 'Units in one bundle' }) quantity: number;
}

/** What a variant is made of. */
export class BundleView {
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ type: [BundlePartView], description: 'Empty: it is no bundle' }) parts: BundlePartView[];
}

export function toBundleView(variantId: string, parts: readonly StockLine[]): BundleView {
  return {
    variant_id: variantId,
    parts: parts.map((part) => ({ variant_id: part.variantId, quantity: part.quantity })),
  };
}
