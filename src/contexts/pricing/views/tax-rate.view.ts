import { ApiProperty } from '@nestjs/swagger';

/** A tax rate as the admin routes show it. */
export class TaxRateView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ES', description: 'ISO 3166-1 alpha-2' })
  country: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'ES-CN',
    description: 'ISO 3166-2; null for the whole country',
  })
  region: string | null;

  @ApiProperty({
    example: 'standard',
    description: "Goods' tax category; `standard` is for all without a rate of their own",
  })
  category: string;

  @ApiProperty({ example: '0.21', description: 'A decimal fraction' })
  rate: string;
}

/** The columns of `TaxRateView`. */
export const TAX_RATE_COLUMNS = `id, country, nullif(region, '') AS region, category, trim_scale(rate)::text AS rate`;
