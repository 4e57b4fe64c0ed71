import { EntitySchema } from 'typeorm';
import { Order } from '../domain/order.js';
/** Order <-> orders.orders: one row per order, its lines and history inside as the plain values they are. */
export const OrderTable = new EntitySchema({
    name: 'Order',
    target: Order,
    schema: 'orders',
    tableName: 'orders',
    columns: {
        id: { type: 'uuid', primary: true },
        version: { type: 'integer' },
        number: { type: 'text' },
        cartId: { type: 'uuid', name: 'cart_id', nullable: true },
        tokenHash: { type: 'text', name: 'token_hash' },
        email: { type: 'text' },
        currency: { type: 'text' },
        pricesIncludeTax: { type: 'boolean', name: 'prices_include_tax' },
        lines: { type: 'jsonb' },
        shipping: { type: 'jsonb' },
        shippingAddress: { type: 'jsonb', name: 'shipping_address' },
        billingAddress: { type: 'jsonb', name: 'billing_address' },
        itemsTotal: { type: 'bigint', name: 'items_total' },
        taxTotal: { type: 'bigint', name: 'tax_total' },
        total: { type: 'bigint' },
        amountDue: { type: 'bigint', name: 'amount_due' },
        credited: { type: 'bigint' },
        status: { type: 'text' },
        paymentId: { type: 'uuid', name: 'payment_id' },
        paymentStatus: { type: 'text', name: 'payment_status' },
        fulfilments: { type: 'jsonb' },
        edits: { type: 'jsonb' },
        timeline: { type: 'jsonb' },
        placedAt: { type: 'timestamptz', name: 'placed_at' },
        confirmedAt: { type: 'timestamptz', name: 'confirmed_at', nullable: true },
        cancelledAt: { type: 'timestamptz', name: 'cancelled_at', nullable: true },
    },
});
//# sourceMappingURL=order.table.js.map