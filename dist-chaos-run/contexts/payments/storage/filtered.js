/** A WHERE for those filters that were given, and their values. `columns` are SQL of ours, by filter: `d.status =`. */
export function filtered(given, columns) {
    const names = Object.keys(columns).filter((name) => given[name] !== undefined);
    const conditions = names.map((name, index) => `${columns[name]} $${index + 1}`);
    return { where: ['true', ...conditions].join(' AND '), values: names.map((name) => given[name]) };
}
//# sourceMappingURL=filtered.js.map