import { ApiProperty } from '@nestjs/swagger';

/** A location as the admin routes show it. */
export class LocationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'main' })
  code: string;

  @ApiProperty({ example: 'Main warehouse' })
  name: string;

  @ApiProperty({ type: 'integer', example: 100, description: 'Orders are served from the lowest first' })
  priority: number;

  @ApiProperty({ example: true, description: 'Only stock of locations in use can be sold' })
  active: boolean;

  @ApiProperty({ type: 'integer', example: 1 })
  version: number;
}

/** The columns of `LocationView`. */
export const LOCATION_COLUMNS = 'id, code, name, priority, active, version';
