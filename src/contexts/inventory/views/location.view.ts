import { ApiProperty } from '@nestjs/swagger';
import { type StockLocation } from '../contract/create-location.command.js';

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

  @ApiProperty({ type: String, nullable: true, example: 'DE' })
  country: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'BY' })
  region: string | null;

  @ApiProperty({ type: String, nullable: true, example: '80331' })
  postal_code: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 48.137, description: 'Degrees' })
  latitude: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 11.575, description: 'Degrees' })
  longitude: number | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version: number;
}

/** The columns of `LocationView`. */
export const LOCATION_COLUMNS =
  'id, code, name, priority, active, country, region, postal_code, latitude, longitude, version';

export function toLocationView({ postalCode: postal_code, ...location }: StockLocation): LocationView {
  return { ...location, postal_code };
}
