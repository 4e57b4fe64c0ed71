import { type FastifyInstance } from 'fastify';
import { type AppLogger } from './app-logger.js';
import { type Metrics } from './metrics.js';

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem document that it answers with. */
    problemCode?: string;
  }
}

/** Routes that machines ask for every few seconds: counted, but not worth a line each, and never refused for load. */
export const QUIET: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * One log line and three measurements per answered request, all by the route's template; no line for what was refused for
 * load, since it would be more of it.
 */
export function recordRequests(fastify: FastifyInstance, logger: AppLogger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const { statements } = request.scope;
    metrics.requests.inc({ method, route, status: reply.statusCode });
    metrics.requestDuration.observe({ method, route }, reply.elapsedTime / 1000);
    metrics.requestStatements.observe({ method, route }, statements);
    if (!QUIET.has(route) && reply.problemCode !== 'overloaded') {
      const ms = Math.round(reply.elapsedTime * 10) / 10;
      logger.write('info', {
        context: 'Request',
        request_id: request.id,
        method,
        route,
        status: reply.statusCode,
        ...(reply.problemCode !== undefined && { code: reply.problemCode }),
        ms,
        statements,
      });
    }
    done();
  });
}
