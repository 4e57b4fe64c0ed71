import { type Socket } from 'node:net';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Config } from '../config/config.js';
import { QUIET } from '../observability/record-requests.js';
import { type Admission, LOOK_MS } from './admission.js';

/** What one pause of the event loop counts at most, in milliseconds. */
const LONGEST_PAUSE_MS = 1000;
/** The weight of the newest look in the average: about the last second counts. */
const NEWEST = 0.1;

/** The config of a route whose answer stays open: `@RouteConfig(STREAM)`. Such a route counts its streams itself. */
export const STREAM = { stream: true } as const;

/** The config of a route that a cache answers mostly; when it needs the database after all, it goes through `Admission` itself. */
export const CACHED = { cached: true } as const;

/** Whose answer must come in time; what staff ask for in one go may take longer. */
const SHOPPERS = '/v1/store/';

/**
 * Lets requests in as `Admission` has places for them, and refuses what is too much at the door, with 503 and `Retry-After`,
 * so that the work in progress finishes in time; also when the event loop lags by so much. A shopper whose answer takes
 * too long all the same is told so, with 503, while the work goes on. Machines' routes, and
 * streams, which wait and do not work, are let in: by the route alone, because anybody can send any header.
 */
export function shedOverload(fastify: FastifyInstance, { maxEventLoopLagMs }: Config, admission: Admission): void {
  const lag = watchLag(fastify, () => admission.look());
  fastify.addHook('onRequest', (request, reply, done) => {
    const { url, config } = request.routeOptions;
    if (QUIET.has(url ?? '') || is(config, STREAM)) return done();
    if (lag() > maxEventLoopLagMs) return done(admission.refusal());
    if (is(config, CACHED)) return done();
    const giveUp = url?.startsWith(SHOPPERS) ? (why: Error) => void reply.send(why) : undefined;
    whenOver(request, reply, admission.come(done, done, giveUp));
  });
}

/** What is under way on each connection. */
const underWay = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls `over` when the answer was given or its connection is gone, perhaps twice. Node tells a pipelined answer whose turn
 * has not come nothing of its connection's end.
 */
function whenOver({ raw: { socket } }: FastifyRequest, { raw: answer }: FastifyReply, over: () => void): void {
  let all = underWay.get(socket);
  if (!all) {
    const mine = (all = new Set());
    underWay.set(socket, mine);
    socket.once('close', () => mine.forEach((each) => each()));
  }
  all.add(over);
  answer.once('close', () => {
    all.delete(over);
    over();
  });
}

function is(config: object | undefined, kind: typeof STREAM | typeof CACHED): boolean {
  const given = (config ?? {}) as Record<string, unknown>;
  return Object.keys(kind).every((name) => given[name] === true);
}

/** How late timers are called on average; each time one is, `looked` is called. */
function watchLag(fastify: FastifyInstance, looked: () => void): () => number {
  let average = 0;
  let expected = performance.now() + LOOK_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    average += (Math.min(Math.max(0, now - expected), LONGEST_PAUSE_MS) - average) * NEWEST;
    expected = now + LOOK_MS;
    looked();
  }, LOOK_MS).unref();
  fastify.addHook('onClose', () => clearInterval(timer));
  return () => average;
}
