import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';

/** A shipping option at its price for one parcel. */
export class ShippingOptionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'standard' }) code: string;
  @ApiProperty({ example: 'Standard delivery' }) name: string;
  @ApiProperty({ type: String, nullable: true, example: '2 to 4 working days' }) delivery_estimate: string | null;
  @ApiProperty({ description: "As listed: with tax when the currency's prices include it" }) amount: MoneyDto;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Goods worth this much ship free' })
  free_from: MoneyDto | null;
}
