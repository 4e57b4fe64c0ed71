/** Reads `a[b][0]=c` as Stripe does: nested maps, lists by number or by `[]`; all values are text. */
export function readForm(text) {
    const root = {};
    for (const [name, value] of new URLSearchParams(text)) {
        const path = [...name.matchAll(/[^[\]]+|\[\]/g)].map(([part]) => part);
        let place = root;
        for (const part of path.slice(0, -1))
            place = (place[part] ??= {});
        const last = path.at(-1);
        place[last === '[]' ? String(Object.keys(place).length) : last] = value;
    }
    return root;
}
/** The text at a path such as `card.token`; undefined when there is none. */
export function textAt(input, path) {
    let value = input;
    for (const part of path.split('.'))
        value = value?.[part];
    return typeof value === 'string' ? value : undefined;
}
/** A whole number at a path; undefined when absent, NaN when it is something else. */
export function integerAt(input, path) {
    const text = textAt(input, path);
    if (text === undefined)
        return undefined;
    return /^-?\d+$/.test(text) ? Number(text) : NaN;
}
export function metadataOf(input) {
    return { ...input['metadata'] };
}
//# sourceMappingURL=form.js.map