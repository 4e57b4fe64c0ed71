import { EntitySchema } from 'typeorm';
import { Product } from '../domain/product.js';
/** Product <-> catalog.products: one row each, variants inside; triggers keep catalog.variants, their index. */
export const ProductTable = new EntitySchema({
    name: 'Product',
    target: Product,
    schema: 'catalog',
    tableName: 'products',
    columns: {
        id: { type: 'uuid', primary: true },
        version: { type: 'integer' },
        externalId: { type: 'text', name: 'external_id', nullable: true },
        handle: { type: 'text' },
        title: { type: 'text' },
        description: { type: 'text' },
        status: { type: 'text' },
        media: { type: 'jsonb' },
        attributes: { type: 'jsonb' },
        metadata: { type: 'jsonb' },
        categoryIds: { type: 'uuid', array: true, name: 'category_ids' },
        options: { type: 'jsonb' },
        variants: { type: 'jsonb' },
        createdAt: { type: 'timestamptz', name: 'created_at' },
        updatedAt: { type: 'timestamptz', name: 'updated_at' },
    },
});
//# sourceMappingURL=product.table.js.map