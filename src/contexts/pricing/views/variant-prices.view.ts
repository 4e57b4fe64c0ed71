import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';

/** All prices of one variant. */
export class VariantPricesView {
  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ type: [MoneyDto], description: 'One price for each currency it is sold in' })
  prices: MoneyDto[];
}
