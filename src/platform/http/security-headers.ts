import { type FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Everything from ourselves only; the reader at /docs needs its own scripts and inline styles. */
const CONTENT_SECURITY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Tells browsers what an answer may never be used for. helmet's own plugin for Fastify would make it anew for each request. */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  const protect = helmet({ contentSecurityPolicy: { directives: CONTENT_SECURITY, useDefaults: false } });
  fastify.addHook('onRequest', (request, reply, done) =>
    protect(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
}
