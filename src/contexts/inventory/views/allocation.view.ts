import { ApiProperty } from '@nestjs/swagger';

/** From where the shop serves its orders. */
export class AllocationView {
  @ApiProperty({ example: 'nearest', description: '`priority`, `nearest`, `most_stock`, or one that a team added' })
  strategy: string;

  @ApiProperty({ enum: ['freely', 'fewest_parcels'] })
  split: string;

  @ApiProperty({ type: 'integer', example: 2 })
  version: number;
}

/** The columns of `AllocationView`. */
export const ALLOCATION_COLUMNS = 'strategy, split, version';
