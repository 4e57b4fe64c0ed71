import { ApiProperty } from '@nestjs/swagger';

/** A currency the shop sells in. */
export class CurrencyView {
  @ApiProperty({ example: 'EUR', description: 'ISO 4217 code' })
  code: string;

  @ApiProperty({ example: true, description: 'Whether prices in it are shown and stored with their tax' })
  prices_include_tax: boolean;

  @ApiProperty({ type: 'integer', example: 2, description: 'Decimals of its minor unit by ISO 4217' })
  exponent: number;
}
