import { createHash } from 'node:crypto';
import { principalOf } from '../../security/principal.js';
import { IdempotencyKeyMalformed } from './idempotency.errors.js';
/** Reads the request's key; undefined when it sends none. Throws `IdempotencyKeyMalformed`. */
export function idempotencyKeyOf(request) {
    const key = request.headers['idempotency-key'];
    if (key === undefined)
        return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
        throw new IdempotencyKeyMalformed();
    const [path, query = ''] = request.url.split('?', 2);
    return {
        id: digest([principalOf(request).id, request.method, path, key]),
        fingerprint: digest([query, request.body ?? null]),
    };
}
function digest(parts) {
    return createHash('sha256').update(JSON.stringify(parts)).digest();
}
//# sourceMappingURL=idempotency-key.js.map