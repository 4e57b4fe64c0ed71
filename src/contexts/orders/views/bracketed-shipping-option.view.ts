import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';

export class ShippingBracketView {
  @ApiProperty({ type: 'integer', example: 2000, description: 'This bracket goes up to here, inclusive' })
  max_weight_grams: number;

  @ApiProperty() amount: MoneyDto;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Goods worth this much ship free' })
  free_from: MoneyDto | null;
}

/** A shipping option with all its prices in one currency. */
export class BracketedShippingOption {
  @ApiProperty({ format: 'uuid', description: 'Stays the same while the merchant changes names and prices' })
  id: string;
  @ApiProperty({ example: 'standard' }) code: string;
  @ApiProperty({ example: 'Standard delivery' }) name: string;
  @ApiProperty({ type: String, nullable: true, example: '2 to 4 working days' }) delivery_estimate: string | null;
  @ApiProperty({ description: 'The price of the lightest bracket' }) amount: MoneyDto;
  @ApiProperty({ type: [ShippingBracketView], description: 'By weight, lightest first; heavier goods it cannot take' })
  brackets: ShippingBracketView[];
}
