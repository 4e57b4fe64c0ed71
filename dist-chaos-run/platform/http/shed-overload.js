import { QUIET } from '../observability/record-requests.js';
import { Overloaded } from './overloaded.js';
/** How often the event loop is looked at, how late it may be on average, and what one pause counts at most; milliseconds. */
const LOOK = { every: 100, latest: 500, most: 1000 };
/** The weight of the newest look in the average: about the last second counts. */
const NEWEST = 0.1;
/**
 * Refuses what is too much at the door, with 503 and `Retry-After`, so that the work in progress finishes in time: when
 * `most` requests are in flight, or when the event loop lags. Machines and streams, which wait and do not work, are let in.
 */
export function shedOverload(fastify, most, metrics) {
    const lag = watchLag(fastify);
    let inFlight = 0;
    metrics.gauge('http_requests_in_flight', 'Requests that have not been answered yet', () => inFlight);
    const refused = metrics.counter('http_requests_shed_total', 'Requests refused at the door for load');
    fastify.addHook('onRequest', (request, reply, done) => {
        if (isExempt(request))
            return done();
        if (inFlight >= most || lag() > LOOK.latest) {
            refused.inc();
            return done(new Overloaded());
        }
        inFlight++;
        reply.raw.once('close', () => inFlight--);
        done();
    });
}
function isExempt({ routeOptions, headers }) {
    return QUIET.has(routeOptions.url ?? '') || (headers.accept ?? '').includes('text/event-stream');
}
/** How late timers are called on average. */
function watchLag(fastify) {
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
//# sourceMappingURL=shed-overload.js.map