import { CardDataRefused, looksLikeCardData } from '../security/card-data.js';
import { MalformedParameter, ValidationFailed } from './input.errors.js';
/** Deeper than any document we take; validation recurses, so depth must end before the stack does. */
const DEEPEST = 32;
/** More than any list or map we take: class-validator would judge every item of a list before it minds the length. */
const MOST_MEMBERS = 1_000;
/** Values in one body; what a hundred products with twenty variants each come to, twice over. */
const MOST_VALUES = 50_000;
/** PostgreSQL stores neither NUL nor half a character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/**
 * Looks once at everything in a JSON body before anybody else does. Throws `ValidationFailed` for nesting and numbers
 * without end, lists in lists (no document has them, and class-validator lets them pass for objects) and text that
 * cannot be stored, `CardDataRefused` for card numbers and security codes wherever they are.
 */
export function inspectBody(body) {
    const places = [{ value: body, path: '', name: '', depth: 0 }];
    let values = 0;
    for (let place = places.pop(); place; place = places.pop()) {
        if (typeof place.value === 'object' && place.value !== null) {
            if (place.depth === DEEPEST)
                throw refused(place.path, 'too_deep', `nested deeper than ${DEEPEST} levels`);
            const children = childrenOf(place);
            values += children.length;
            if (children.length > MOST_MEMBERS || values > MOST_VALUES)
                throw refused(place.path, 'too_many', 'holds too many values');
            places.push(...children);
        }
        else {
            inspectValue(place);
        }
    }
}
/** Query and path parameters: each named once, and nothing that could mean more than text. */
export function inspectParameters(parameters) {
    for (const [name, value] of Object.entries(parameters)) {
        if (name === '__proto__' || name === 'constructor')
            throw MalformedParameter.of(name, 'is not a parameter', 'unknown_field');
        if (Array.isArray(value))
            throw MalformedParameter.of(name, `${name} is given more than once`, 'duplicate');
        if (typeof value === 'string' && UNSTORABLE.test(value))
            throw MalformedParameter.of(name, 'has a NUL character');
    }
}
/** Throws for a query that is no percent-encoded UTF-8, which the parser would otherwise take for the text itself. */
export function inspectEncoding(url) {
    const at = url.indexOf('?');
    if (at < 0 || !url.includes('%', at))
        return;
    try {
        decodeURIComponent(url.slice(at));
    }
    catch {
        throw MalformedParameter.of('', 'the query is not percent-encoded UTF-8');
    }
}
function childrenOf({ value, path, name, depth }) {
    const prefix = path === '' ? '' : `${path}.`;
    if (Array.isArray(value)) {
        const nested = value.findIndex((item) => Array.isArray(item));
        if (nested >= 0)
            throw refused(`${prefix}${nested}`, 'list_in_list', 'a list cannot hold a list');
        return value.map((item, index) => ({ value: item, path: `${prefix}${index}`, name, depth: depth + 1 }));
    }
    return Object.entries(value).map(([key, item]) => {
        if (UNSTORABLE.test(key))
            throw refused(path, 'malformed_text', 'a name has a NUL character or half a character');
        return { value: item, path: `${prefix}${key}`, name: key, depth: depth + 1 };
    });
}
function inspectValue({ value, path, name }) {
    if (typeof value === 'string' && UNSTORABLE.test(value)) {
        throw refused(path, 'malformed_text', `${path} has a NUL character or half a character`);
    }
    if (looksLikeCardData(name, value))
        throw new CardDataRefused(path);
}
function refused(path, code, message) {
    return new ValidationFailed([{ code, path, message }]);
}
//# sourceMappingURL=inspect-input.js.map