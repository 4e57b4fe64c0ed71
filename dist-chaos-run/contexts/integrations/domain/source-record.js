/** Deeper than any catalogue; what lies below stays a value that no text field takes. */
const DEEPEST = 6;
/** Makes one flat record of nested objects, each name behind `prefix`. */
export function flatten(value, prefix = '', depth = 1) {
    const flat = {};
    for (const [name, inner] of Object.entries(value)) {
        if (isObject(inner) && depth < DEEPEST)
            Object.assign(flat, flatten(inner, `${prefix}${name}.`, depth + 1));
        else
            flat[prefix + name] = inner;
    }
    return flat;
}
/** True for what `{...}` is in JSON. */
export function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * The items of a list as records of their own, which also see their parent record's columns as `$record.<column>` and
 * the item before them as `$previous.<column>`.
 */
export function itemsOf(record, list) {
    const value = record[list];
    if (!Array.isArray(value))
        return [];
    const items = value.map((item) => (isObject(item) ? flatten(item) : { value: item }));
    const parent = flatten(record, '$record.');
    return items.map((item, index) => ({ ...parent, ...flatten(items[index - 1] ?? {}, '$previous.'), ...item }));
}
//# sourceMappingURL=source-record.js.map