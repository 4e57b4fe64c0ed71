import { v7 } from 'uuid';
/** A new UUIDv7 (RFC 9562): unique, and sorted by the time it was made. Handlers make ids and pass them in. */
export function newId() {
    return v7();
}
//# sourceMappingURL=new-id.js.map