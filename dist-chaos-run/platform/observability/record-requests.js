/** Routes that machines ask for every few seconds: counted, but not worth a line each, and never refused for load. */
export const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);
/** One log line and three measurements per answered request, all by the route's template. */
export function recordRequests(fastify, logger, metrics) {
    fastify.addHook('onResponse', (request, reply, done) => {
        const { method } = request;
        const route = request.routeOptions.url ?? 'unknown';
        const { statements } = request.scope;
        metrics.requests.inc({ method, route, status: reply.statusCode });
        metrics.requestDuration.observe({ method, route }, reply.elapsedTime / 1000);
        metrics.requestStatements.observe({ method, route }, statements);
        if (!QUIET.has(route)) {
            const ms = Math.round(reply.elapsedTime * 10) / 10;
            logger.write('info', {
                context: 'Request',
                request_id: request.id,
                method,
                route,
                status: reply.statusCode,
                ms,
                statements,
            });
        }
        done();
    });
}
//# sourceMappingURL=record-requests.js.map