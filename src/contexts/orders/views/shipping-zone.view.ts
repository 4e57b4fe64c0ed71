import { ApiProperty } from '@nestjs/swagger';
import { ShippingPriceDto } from './shipping-zone.dto.js';

export class ShippingZoneOptionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'standard' }) code: string;
  @ApiProperty({ example: 'Standard delivery' }) name: string;
  @ApiProperty({ type: String, nullable: true, example: '2 to 4 working days' }) delivery_estimate: string | null;
  @ApiProperty({ type: [ShippingPriceDto] }) prices: ShippingPriceDto[];
}

/** A shipping zone as staff see it. */
export class ShippingZoneView {
  @ApiProperty({ example: 'dach' }) code: string;
  @ApiProperty({ example: 'Germany and Austria' }) name: string;
  @ApiProperty({ type: [String], example: ['DE', 'AT'] }) countries: string[];
  @ApiProperty({ type: [String], example: [] }) regions: string[];
  @ApiProperty({ type: [ShippingZoneOptionView] }) options: ShippingZoneOptionView[];
}
