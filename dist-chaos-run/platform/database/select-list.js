/** The columns of a table under their property names, for reads that go straight to the view: `cart_id AS "cartId"`. */
export function selectList(schema) {
    return Object.entries(schema.options.columns)
        .map(([property, column]) => `"${column?.name ?? property}" AS "${property}"`)
        .join(', ');
}
//# sourceMappingURL=select-list.js.map