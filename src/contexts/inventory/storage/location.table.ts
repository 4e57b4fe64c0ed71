import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { Location } from '../domain/location.js';

const columns: Record<string, EntitySchemaColumnOptions> = {
  id: { type: 'uuid', primary: true },
  version: { type: 'int' },
  code: { type: 'text' },
  name: { type: 'text' },
  priority: { type: 'int' },
  active: { type: 'boolean' },
  country: { type: 'text', nullable: true },
  region: { type: 'text', nullable: true },
  postalCode: { name: 'postal_code', type: 'text', nullable: true },
  latitude: { type: 'double precision', nullable: true },
  longitude: { type: 'double precision', nullable: true },
};

/** Location <-> inventory.locations. */
export const LocationTable = new EntitySchema<Location>({
  name: 'Location',
  target: Location as never,
  schema: 'inventory',
  tableName: 'locations',
  columns: columns as never,
});
