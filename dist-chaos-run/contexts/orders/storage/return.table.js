import { EntitySchema } from 'typeorm';
import { Return } from '../domain/return.js';
/** Return <-> orders.returns: one row per return, its lines and receptions inside as the plain values they are. */
export const ReturnTable = new EntitySchema({
    name: 'Return',
    target: Return,
    schema: 'orders',
    tableName: 'returns',
    columns: {
        id: { type: 'uuid', primary: true },
        version: { type: 'integer' },
        number: { type: 'text' },
        orderId: { type: 'uuid', name: 'order_id' },
        orderNumber: { type: 'text', name: 'order_number' },
        currency: { type: 'text' },
        status: { type: 'text' },
        requestedBy: { type: 'text', name: 'requested_by' },
        lines: { type: 'jsonb' },
        exchange: { type: 'jsonb' },
        exchangeId: { type: 'uuid', name: 'exchange_id', nullable: true },
        comment: { type: 'text', nullable: true },
        instructions: { type: 'text', nullable: true },
        endReason: { type: 'text', name: 'end_reason', nullable: true },
        receptions: { type: 'jsonb' },
        requestedAt: { type: 'timestamptz', name: 'requested_at' },
        approvedAt: { type: 'timestamptz', name: 'approved_at', nullable: true },
        endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    },
});
//# sourceMappingURL=return.table.js.map