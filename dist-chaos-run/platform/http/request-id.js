import { newId } from '../runtime/new-id.js';
const SANE = /^[A-Za-z0-9._:-]{8,128}$/;
const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
/**
 * The name of one request in logs, problems and `X-Request-Id`: the caller's own when it is harmless text, else the
 * trace id of a W3C `traceparent`, else a new UUIDv7.
 */
export function requestIdOf(request) {
    const given = request.headers['x-request-id'];
    if (typeof given === 'string' && SANE.test(given))
        return given;
    const trace = TRACE_PARENT.exec(String(request.headers['traceparent'] ?? ''))?.[1];
    return trace ?? newId();
}
//# sourceMappingURL=request-id.js.map