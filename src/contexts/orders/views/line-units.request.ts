import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MAX_QUANTITY } from '../domain/cart.js';
import { type LineUnits } from '../domain/order-lines.js';

/** Some units of one of an order's lines. */
export class LineUnitsRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  line_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

/** The same as the domain says it. */
export function toLineUnits({ line_id, quantity }: LineUnitsRequest): LineUnits {
  return { lineId: line_id.toLowerCase(), quantity };
}
