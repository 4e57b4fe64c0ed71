import { ApiProperty } from '@nestjs/swagger';

/** A stock level as the admin routes show it. */
export class LevelView {
  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ format: 'uuid' })
  location_id: string;

  @ApiProperty({ example: 'main', description: "The location's code" })
  location: string;

  @ApiProperty({ type: 'integer', example: 40, description: 'Units that are there' })
  on_hand: number;

  @ApiProperty({ type: 'integer', example: 3, description: 'Units of them that are held for orders' })
  held: number;

  @ApiProperty({ type: 'integer', example: 2, description: 'Units that are not sold online' })
  safety_stock: number;

  @ApiProperty({ type: 'integer', example: 35, description: 'on_hand less held and safety_stock' })
  available: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 5,
    description: 'Units on hand and not held (safety stock included) that count as low',
  })
  low_stock_threshold: number | null;

  @ApiProperty({ type: 'integer', example: 7 })
  version: number;
}

/** The columns of `LevelView`, selected from `LEVELS`. */
export const LEVEL_COLUMNS = `level.variant_id, level.location_id, location.code AS location, level.on_hand, level.held,
  level.safety_stock, greatest(level.on_hand - level.held - level.safety_stock, 0) AS available, level.low_stock_threshold, level.version`;

/** Levels with their locations; aliases `level` and `location`. */
export const LEVELS =
  'inventory.levels AS level JOIN inventory.locations AS location ON location.id = level.location_id';
