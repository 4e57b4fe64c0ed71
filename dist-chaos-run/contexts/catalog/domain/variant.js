export function newVariant(details) {
    return {
        externalId: null,
        barcode: null,
        options: {},
        weightGrams: 0,
        taxCategory: 'standard',
        ...withoutUndefined(details),
        title: null,
    };
}
/** The options as declared, with every value that a variant chooses, in order of appearance. */
export function optionsInUse(declared, variants) {
    const names = declared.length > 0 ? declared.map(({ name }) => name) : Object.keys(variants[0]?.options ?? {});
    return names.map((name) => {
        const values = declared.find((option) => option.name === name)?.values ?? [];
        const chosen = variants.map(({ options }) => options[name]).filter((value) => value !== undefined);
        return { name, values: [...new Set([...values, ...chosen])] };
    });
}
export function titleOf(variant, options) {
    return options.map(({ name }) => variant.options[name]).join(' / ') || null;
}
/** Two variants with the same key would be the same thing to a shopper. */
export function choiceOf(variant) {
    return JSON.stringify(Object.entries(variant.options).sort(([a], [b]) => (a < b ? -1 : 1)));
}
export function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=variant.js.map