/** A handle: the part of a page's address that names a product or a category. */
export const HANDLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const MAX_HANDLE_LENGTH = 120;
const UNDECOMPOSED = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ł: 'l', þ: 'th' };
/** Makes a handle of words: "Café au lait, 250 g" becomes "cafe-au-lait-250-g"; text without Latin letters or digits, `fallback`. */
export function handleOf(text, fallback) {
    const latin = text.toLowerCase().replace(/[ßæøœđłþ]/g, (letter) => UNDECOMPOSED[letter]);
    const words = latin.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
    const handle = words
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, MAX_HANDLE_LENGTH)
        .replace(/^-+|-+$/g, '');
    return handle || handleOf(fallback, 'unnamed');
}
/** The same handle made different by `suffix`, within the length limit. */
export function handleWith(handle, suffix) {
    const tail = handleOf(suffix, 'x');
    return `${handle.slice(0, MAX_HANDLE_LENGTH - tail.length - 1).replace(/-+$/, '')}-${tail}`;
}
//# sourceMappingURL=handle.js.map