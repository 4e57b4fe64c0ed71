import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { MalformedParameter } from './input.errors.js';
import { ApiETag, ApiProblem } from './open-api.js';

@Injectable()
class VersionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((value: unknown) => {
        const version = (value as { version?: unknown } | undefined)?.version;
        if (typeof version !== 'number') return value;
        const etag = `"${version}"`;
        reply.header('ETag', etag);
        if (request.method !== 'GET' || isLive(context) || request.headers['if-none-match'] !== etag) return value;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

const LIVE = 'cartwright:live';
const isLive = (context: ExecutionContext): boolean => Reflect.getMetadata(LIVE, context.getHandler()) === true;

/**
 * Answers the `version` of what a route returns as its strong `ETag`, and 304 to a GET that knows it already; not where it
 * is `live`: some of the answer then changes without a new version.
 */
export function Versioned({ live = false } = {}): MethodDecorator {
  return applyDecorators(SetMetadata(LIVE, live), UseInterceptors(VersionInterceptor), ApiETag({ live }));
}

/**
 * The version that the client's `If-Match` expects; undefined without the header, or when any version will do (`*`).
 * Throws `MalformedParameter` for anything that was never an ETag of ours. Hand it to `repository.update(id, change, version)`.
 */
const IfMatchParam = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (given === undefined || given.trim() === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (version === undefined)
    throw MalformedParameter.of('If-Match', 'If-Match takes one ETag as we answered it, such as "3"');
  return Number(version);
});

/** @see IfMatchParam; documents the header and its problems as well. */
export function IfMatch(): ParameterDecorator {
  return (target, property, index) => {
    IfMatchParam()(target, property, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, property!)!;
    const header = {
      name: 'If-Match',
      required: false,
      description: 'The ETag that was read; a newer version is 412.',
    };
    ApiHeader(header)(target, property!, descriptor);
    ApiProblem(400, 'malformed_parameter')(target, property!, descriptor);
    ApiProblem(412, 'stale_version')(target, property!, descriptor);
  };
}
