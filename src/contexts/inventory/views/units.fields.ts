import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';

/** How many units of a variant one line of a document may name. */
export const MOST_UNITS_OF_A_LINE = 1_000_000;

/** So many units of a variant. */
export class UnitsFields {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_UNITS_OF_A_LINE, example: 12 })
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS_OF_A_LINE)
  quantity: number;
}

export function unitsOf({ variant_id, quantity }: UnitsFields): { variantId: string; quantity: number } {
  return { variantId: variant_id.toLowerCase(), quantity };
}
