import { MalformedParameter } from './input.errors.js';
/** What the text of a value of each type looks like, as PostgreSQL writes it. */
const FORMS = {
    timestamptz: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/,
    date: /^\d{4,6}-\d\d-\d\d$/,
    text: /^[^\0]*$/,
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    integer: /^-?\d{1,10}$/,
    bigint: /^-?\d{1,19}$/,
    numeric: /^-?\d{1,40}(\.\d{1,20})?$/,
};
/** 400: a cursor that we did not hand out, or not for this sort. */
export class InvalidCursor extends MalformedParameter {
    constructor() {
        super([
            { code: 'invalid_cursor', path: 'cursor', message: 'cursor is not one that this list and sort handed out' },
        ]);
        this.code = 'invalid_cursor';
    }
}
/** The last row's place in a sort, opaque to clients. */
export function encodeCursor(sort, place) {
    return Buffer.from(JSON.stringify([sort, ...place])).toString('base64url');
}
/** The place behind a cursor, one text for each sorted column. Throws `InvalidCursor`. */
export function decodeCursor(cursor, sort, types) {
    const [bound, ...place] = parse(cursor);
    const fits = bound === sort && place.length === types.length;
    if (!fits || !place.every((text, index) => typeof text === 'string' && FORMS[types[index]].test(text))) {
        throw new InvalidCursor();
    }
    return place;
}
function parse(cursor) {
    try {
        const value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
        return Array.isArray(value) ? value : [];
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=cursor.js.map