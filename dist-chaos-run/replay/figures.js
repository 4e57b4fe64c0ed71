/** Named whole numbers: counts, units and pennies. */
export class Figures {
    constructor() {
        this.values = new Map();
    }
    add(name, value) {
        this.values.set(name, this.get(name) + value);
    }
    get(name) {
        return this.values.get(name) ?? 0;
    }
    /** Those whose name begins like this; zeros count as absent. */
    names(beginning = '') {
        return [...this.values].filter(([name, value]) => value !== 0 && name.startsWith(beginning)).map(([name]) => name);
    }
}
/** Every figure in which the two are not equal. */
export function differences(expected, shop) {
    const names = [...new Set([...expected.names(), ...shop.names()])].sort();
    return names
        .map((figure) => ({ figure, expected: expected.get(figure), shop: shop.get(figure) }))
        .filter((pair) => pair.expected !== pair.shop);
}
//# sourceMappingURL=figures.js.map