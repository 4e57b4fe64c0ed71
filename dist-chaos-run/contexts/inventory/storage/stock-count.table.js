import { EntitySchema } from 'typeorm';
import { StockCount } from '../domain/stock-count.js';
const columns = {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    locationId: { name: 'location_id', type: 'uuid' },
    everything: { type: 'boolean' },
    status: { type: 'text' },
    note: { type: 'text', nullable: true },
    openedAt: { name: 'opened_at', type: 'timestamptz' },
    endedAt: { name: 'ended_at', type: 'timestamptz', nullable: true },
};
/** StockCount <-> inventory.stock_counts; its lines, which may be very many, are rows of their own. */
export const StockCountTable = new EntitySchema({
    name: 'StockCount',
    target: StockCount,
    schema: 'inventory',
    tableName: 'stock_counts',
    columns: columns,
});
//# sourceMappingURL=stock-count.table.js.map