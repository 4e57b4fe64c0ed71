import { EntitySchema } from 'typeorm';
import { Cart } from '../domain/cart.js';
const columns = {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    tokenHash: { name: 'token_hash', type: 'text' },
    status: { type: 'text' },
    currency: { type: 'text' },
    email: { type: 'text', nullable: true },
    shippingAddress: { name: 'shipping_address', type: 'jsonb', nullable: true },
    billingAddress: { name: 'billing_address', type: 'jsonb', nullable: true },
    shippingOptionId: { name: 'shipping_option_id', type: 'uuid', nullable: true },
    lines: { type: 'jsonb' },
    orderId: { name: 'order_id', type: 'uuid', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    updatedAt: { name: 'updated_at', type: 'timestamptz' },
    filledAt: { name: 'filled_at', type: 'timestamptz', nullable: true },
};
/** Cart <-> orders.carts, one row each. */
export const CartTable = new EntitySchema({
    name: 'Cart',
    target: Cart,
    schema: 'orders',
    tableName: 'carts',
    columns: columns,
});
//# sourceMappingURL=cart.table.js.map