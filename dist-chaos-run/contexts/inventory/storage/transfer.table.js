import { EntitySchema } from 'typeorm';
import { Transfer } from '../domain/transfer.js';
const columns = {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    fromLocationId: { name: 'from_location_id', type: 'uuid' },
    toLocationId: { name: 'to_location_id', type: 'uuid' },
    status: { type: 'text' },
    lines: { type: 'jsonb' },
    note: { type: 'text', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    shippedAt: { name: 'shipped_at', type: 'timestamptz', nullable: true },
    endedAt: { name: 'ended_at', type: 'timestamptz', nullable: true },
};
/** Transfer <-> inventory.transfers, its lines inside. */
export const TransferTable = new EntitySchema({
    name: 'Transfer',
    target: Transfer,
    schema: 'inventory',
    tableName: 'transfers',
    columns: columns,
});
//# sourceMappingURL=transfer.table.js.map