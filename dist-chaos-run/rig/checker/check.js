/** Looks at each thing; `complaint` says what is wrong with one, or nothing. */
export function each(things, complaint) {
    return {
        looked: things.length,
        violations: things.flatMap((thing) => complaint(thing) || []),
    };
}
export function groupBy(things, key) {
    const groups = new Map();
    for (const thing of things) {
        const name = key(thing);
        const group = groups.get(name);
        if (group)
            group.push(thing);
        else
            groups.set(name, [thing]);
    }
    return groups;
}
export function sumOf(things, value) {
    return things.reduce((sum, thing) => sum + value(thing), 0);
}
//# sourceMappingURL=check.js.map