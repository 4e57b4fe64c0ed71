import { EntitySchema } from 'typeorm';
import { Location } from '../domain/location.js';
const columns = {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    code: { type: 'text' },
    name: { type: 'text' },
    priority: { type: 'int' },
    active: { type: 'boolean' },
};
/** Location <-> inventory.locations. */
export const LocationTable = new EntitySchema({
    name: 'Location',
    target: Location,
    schema: 'inventory',
    tableName: 'locations',
    columns: columns,
});
//# sourceMappingURL=location.table.js.map