import { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { errorCodes, type FastifyInstance, type FastifyRequest, type preParsingHookHandler } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body of a route under `@StreamedBody`, decompressed and unread. */
    bodyStream?: Readable;
  }
}

/** Types that only routes under `@StreamedBody` take, besides JSON. */
const FILE_TYPES = ['text/csv', 'application/x-ndjson'];

/**
 * Hands a route its body as it comes in (`@BodyStream()`), of whatever length: nothing is held in memory. The route
 * itself says which types it takes and ends what is too long.
 */
export function StreamedBody(): MethodDecorator {
  return applyDecorators(RouteConfig({ streamedBody: true }));
}

/** The body of a route under `@StreamedBody`. */
export const BodyStream = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  return context.switchToHttp().getRequest<FastifyRequest>().bodyStream ?? Readable.from([]);
});

/** Call it after compression has been registered, so that what is set aside is decompressed. */
export function streamBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (!(route.config as { streamedBody?: true } | undefined)?.streamedBody) return;
    route.bodyLimit = Number.MAX_SAFE_INTEGER;
    route.preParsing = [...[route.preParsing ?? []].flat(), setAside];
  });
  fastify.addContentTypeParser(FILE_TYPES, (request, _payload, done) => {
    done(request.bodyStream ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(), undefined);
  });
}

/** Leaves the parsers an empty body, which is none; it carries the announced length, which they compare. */
const setAside: preParsingHookHandler = (request, _reply, payload, done) => {
  request.bodyStream = payload as Readable;
  const receivedEncodedLength = Number(request.headers['content-length'] ?? 0);
  done(null, Object.assign(Readable.from([]), { receivedEncodedLength }));
};
