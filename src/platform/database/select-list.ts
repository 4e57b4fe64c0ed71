import { type EntitySchema } from 'typeorm';

/** The columns of a table under their property names, for reads that go straight to the view: `cart_id AS "cartId"`. */
export function selectList(schema: EntitySchema<never> | EntitySchema): string {
  return Object.entries(schema.options.columns)
    .map(([property, column]) => `"${column?.name ?? property}" AS "${property}"`)
    .join(', ');
}
