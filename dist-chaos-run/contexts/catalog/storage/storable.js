/** PostgreSQL stores neither NUL nor half a character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** True when every text inside can be stored. */
export function isStorable(value) {
    if (typeof value === 'string')
        return !UNSTORABLE.test(value);
    if (typeof value !== 'object' || value === null)
        return true;
    return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner));
}
/** What is wrong with a foreign row whose `limits` name its required texts and their greatest lengths; undefined if nothing. */
export function faultIn(row, limits) {
    if (!isStorable(row))
        return 'it has text that cannot be stored';
    for (const [field, limit] of Object.entries(limits)) {
        const value = row[field];
        if (typeof value !== 'string' || value.trim() === '')
            return `${field} is missing`;
        if (value.length > limit)
            return `${field} is longer than ${limit} characters`;
    }
    return undefined;
}
//# sourceMappingURL=storable.js.map