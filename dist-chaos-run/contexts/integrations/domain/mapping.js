/** The lookup tables that still are to be read from a file. */
export function missingTables({ tables }) {
    return Object.keys(tables).filter((name) => tables[name].rows === undefined);
}
//# sourceMappingURL=mapping.js.map