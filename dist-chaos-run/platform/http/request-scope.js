import { currentScope, inScope } from '../runtime/scope.js';
import { inspectBody, inspectEncoding, inspectParameters } from './inspect-input.js';
import { MalformedParameter } from './input.errors.js';
/**
 * Gives every request a scope (its id, its statement counter, its clock), answers `X-Request-Id`, keeps answers out of
 * shared caches unless a route says otherwise, and looks at the input before anybody uses it.
 */
export function addRequestScope(fastify, config) {
    const showCost = config.nodeEnv !== 'production';
    fastify.addHook('onRequest', (request, reply, done) => {
        inScope({ id: request.id }, () => {
            request.scope = currentScope();
            reply.header('X-Request-Id', request.id);
            if (config.clockHeader)
                request.scope.now = clockOf(request);
            done();
        });
    });
    fastify.addHook('preValidation', (request, _reply, done) => {
        inspectEncoding(request.url);
        inspectParameters((request.query ?? {}));
        inspectParameters((request.params ?? {}));
        if (request.body !== undefined)
            inspectBody(request.body);
        done();
    });
    fastify.addHook('onSend', (request, reply, _payload, done) => {
        if (!reply.hasHeader('Cache-Control'))
            reply.header('Cache-Control', 'private, no-store');
        // Tests read here what a request cost; the world need not know.
        if (showCost)
            reply.header('Server-Timing', `sql;desc="${request.scope.statements} statements"`);
        done();
    });
}
/** The time a replay or a test wants it to be. */
function clockOf(request) {
    const given = request.headers['x-clock'];
    if (given === undefined)
        return undefined;
    const time = new Date(String(given));
    if (!/^\d{4}-\d{2}-\d{2}T/.test(String(given)) || Number.isNaN(time.getTime())) {
        throw MalformedParameter.of('X-Clock', 'X-Clock takes an ISO 8601 time such as 2026-11-22T10:00:00Z');
    }
    return time;
}
//# sourceMappingURL=request-scope.js.map