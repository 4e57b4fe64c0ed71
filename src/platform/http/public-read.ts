import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Admission } from './admission.js';
import { ApiETag } from './open-api.js';
import { type PublicAnswer, publicAnswer, PublicCache, type PublicResult } from './public-cache.js';
import { CACHED } from './shed-overload.js';

/**
 * How long an answer is good for, in seconds: in shared caches (and in ours), stale while a fresh one is fetched, and stale
 * where none can be had for now.
 */
export interface PublicReadOptions {
  sMaxAge?: number;
  staleWhileRevalidate?: number;
  staleIfError?: number;
}

const OPTIONS = 'cartwright:public-read';

@Injectable()
class PublicReadInterceptor implements NestInterceptor {
  constructor(
    private readonly cache: PublicCache,
    private readonly admission: Admission,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const options = Reflect.getMetadata(OPTIONS, context.getHandler()) as Required<PublicReadOptions>;
    const make = (): Promise<PublicResult> =>
      this.admission.within(() => lastValueFrom(next.handle() as Observable<PublicResult>));
    // A request with its own time sees prices of that time, which nobody else should.
    const found = request.scope.now
      ? make().then(({ body, surrogateKeys }) => publicAnswer(body, surrogateKeys))
      : this.cache.get(normalised(request.url), options.sMaxAge * 1000, make, options.staleIfError * 1000);
    return from(found.then((answer) => sendPublic(request, reply, answer, options)));
  }
}

/**
 * A read that everybody gets alike: answered from the process's cache, with a strong `ETag`, 304 for who has it, and
 * `Cache-Control`, `Age` and `Surrogate-Key` for shared caches. The handler returns `{ body, surrogateKeys }`; a change of what
 * a key names calls `PublicCache.invalidate([key])`. While the database is down or the shop is full, what is too old is
 * answered as long as nobody has made it wrong.
 */
export function PublicRead({
  sMaxAge = 60,
  staleWhileRevalidate = 300,
  staleIfError = 300,
}: PublicReadOptions = {}): MethodDecorator {
  return applyDecorators(
    SetMetadata(OPTIONS, { sMaxAge, staleWhileRevalidate, staleIfError }),
    RouteConfig(CACHED),
    UseInterceptors(PublicReadInterceptor),
    ApiETag(),
  );
}

function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PublicAnswer,
  options: Required<PublicReadOptions>,
): Buffer | undefined {
  reply
    .header('ETag', answer.etag)
    .header(
      'Cache-Control',
      `public, max-age=0, s-maxage=${options.sMaxAge}, stale-while-revalidate=${options.staleWhileRevalidate}, stale-if-error=${options.staleIfError}`,
    )
    .header('Surrogate-Key', answer.surrogateKeys.join(' '));
  if (answer.keptAt !== undefined) reply.header('Age', secondsSince(answer.keptAt));
  if (matches(request.headers['if-none-match'], answer.etag)) {
    reply.status(304);
    return undefined;
  }
  reply.header('Content-Type', 'application/json; charset=utf-8');
  return answer.json;
}

/** RFC 9111 5.1, so that the caches behind ours do not take what is old already for new. */
function secondsSince(time: number): number {
  return Math.max(0, Math.floor((Date.now() - time) / 1000));
}

/** The same parameters in another order are the same question. */
function normalised(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? url : `${url.slice(0, at)}?${url.slice(at + 1).split('&').sort().join('&')}`; // prettier-ignore
}

/** RFC 9110 13.1.2: compared weakly, since a proxy may have weakened it when it compressed the answer. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag);
}
