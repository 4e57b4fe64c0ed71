import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Config } from '../config/config.js';
import { type Metrics } from '../observability/metrics.js';
import { QUIET } from '../observability/record-requests.js';
import { Overloaded } from './overloaded.js';

/** How often the event loop is looked at, and what one pause counts at most; milliseconds. */
const LOOK = { every: 100, most: 1000 };
/** The weight of the newest look in the average: about the last second counts. */
const NEWEST = 0.1;

/** The config of a route whose answer stays open: `@RouteConfig(STREAM)`. Such a route counts its streams itself. */
export const STREAM = { stream: true } as const;

/**
 * Refuses what is too much at the door, with 503 and `Retry-After`, so that the work in progress finishes in time: when
 * so many requests are in flight, or when the event loop lags by so much. Machines' routes, and
 * streams, which wait and do not work, are let in: by the route alone, because anybody can send any header.
 */
export function shedOverload(
  fastify: FastifyInstance,
  { maxRequestsInFlight, maxEventLoopLagMs }: Config,
  metrics: Metrics,
): void {
  const lag = watchLag(fastify);
  let inFlight = 0;
  metrics.gauge('http_requests_in_flight', 'Requests that have not been answered yet', () => inFlight);
  const refused = metrics.counter('http_requests_shed_total', 'Requests refused at the door for load');
  fastify.addHook('onRequest', (request, reply, done) => {
    if (isExempt(request)) return done();
    if (inFlight >= maxRequestsInFlight || lag() > maxEventLoopLagMs) {
      refused.inc();
      return done(new Overloaded());
    }
    inFlight++;
    reply.raw.once('close', () => inFlight--);
    done();
  });
}

function isExempt({ routeOptions: { url, config } }: FastifyRequest): boolean {
  return QUIET.has(url ?? '') || (config as { stream?: boolean } | undefined)?.stream === true;
}

/** How late timers are called on average. */
function watchLag(fastify: FastifyInstance): () => number {
  let average = 0;
  let expected = performance.now() + LOOK.every;
  const timer = setInterval(() => {
    const now = performance.now();
    average += (Math.min(Math.max(0, now - expected), LOOK.most) - average) * NEWEST;
    expected = now + LOOK.every;
  }, LOOK.every).unref();
  fastify.addHook('onClose', () => clearInterval(timer));
  return () => average;
}
