import compress from '@fastify/compress';
import { type NestApplicationOptions } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyHttpOptions,
  type RawServerDefault,
} from 'fastify';
import { type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { AppLogger } from '../observability/app-logger.js';
import { Drain } from '../observability/drain.js';
import { recordRequests } from '../observability/record-requests.js';
import { Metrics } from '../observability/metrics.js';
import { serveOpenApi } from './open-api.js';
import { sendProblem } from './problem.filter.js';
import { problemOf } from './problem.js';
import { requestIdOf } from './request-id.js';
import { addRequestScope } from './request-scope.js';
import { addSecurityHeaders } from './security-headers.js';
import { streamBodies } from './streamed-body.js';
import { answerUnreadable } from './unreadable.js';
import { Admission } from './admission.js';
import { serveMachinesOnly } from './machines-only.js';
import { shedOverload } from './shed-overload.js';

/** Seconds are enough to send a head or a body of a few kilobytes; whoever takes longer holds a socket hostage. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Node looks for late connections every 30 s unless told otherwise, which would double the times above. */
const TIMEOUT_CHECK_MS = 2_000;
/** Longer than the usual idle time of a proxy (60 s), so that the proxy closes first and never meets a closed socket. */
const KEEP_ALIVE_MS = 65_000;
/** Smaller answers cost more to compress than to send. */
const COMPRESS_FROM_BYTES = 1024;

/** Options for `NestFactory.create` and `createNestApplication`. */
export const nestOptions: NestApplicationOptions = {
  bodyParser: false, // the adapter below takes JSON only
  bufferLogs: true,
  routeConflictPolicy: { duplicate: 'error', shadow: 'off' },
  routeResolutionStrategy: 'specificity',
};

/** Fastify as the shop needs it: limits on size and time, request ids, scopes, JSON only. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  const options: FastifyHttpOptions<RawServerDefault> = {
    bodyLimit: config.bodyLimitBytes,
    trustProxy: (_address, hop) => hop < config.trustProxy,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS },
    requestIdHeader: false,
    genReqId: requestIdOf,
    return503OnClosing: false, // while draining, requests on open connections are still served
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
    routerOptions: { maxParamLength: 200 },
  };
  const adapter = new FastifyAdapter(options);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  takeJsonOnly(fastify);
  addRequestScope(fastify, config);
  return adapter;
}

/** The rest of the HTTP surface; call it once, before `listen` or `init`. */
export async function configureHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  app.useLogger(app.get(AppLogger));
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const drain = app.get(Drain);
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (drain.isDraining) reply.header('Connection', 'close'); // also for requests that came before the signal
    done();
  });
  fastify.addHook('onListen', (done) => {
    app.get(Database).limitWaits(config.databaseAcquireTimeoutMs);
    done();
  });
  recordRequests(fastify, app.get(AppLogger), app.get(Metrics));
  if (config.role === 'worker') serveMachinesOnly(fastify);
  shedOverload(fastify, config, app.get(Admission));
  addSecurityHeaders(fastify);
  streamBodies(fastify);
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: COMPRESS_FROM_BYTES,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 6 },
  });
  if (config.corsOrigins.length > 0) allowOrigins(app, config);
  serveOpenApi(app, config);
}

function allowOrigins(app: NestFastifyApplication, config: Config): void {
  app.enableCors({
    origin: config.corsOrigins.includes('*') ? '*' : [...config.corsOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Location', 'Retry-After', 'X-Request-Id', 'Idempotent-Replayed'],
    maxAge: 600,
  });
}

/** A body is JSON or refused with 415; an empty one is no body, whatever its type says. */
function takeJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

/** A path that cannot even be decoded never reaches the router, nor the filter. */
function answerUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('X-Request-Id', request.id);
  sendProblem(reply, problemOf(error, request.id));
}
