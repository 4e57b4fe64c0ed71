import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { type Money } from '../domain/money.js';

/** Money on the wire: integer minor units by ISO 4217. */
export class MoneyDto implements Money {
  @ApiProperty({ description: 'Minor units by ISO 4217: 1999 EUR is EUR 19.99', example: 1999, type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(1_000_000_000_000)
  amount: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'EUR', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}
