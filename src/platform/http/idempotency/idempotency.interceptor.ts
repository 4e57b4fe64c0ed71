import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Transaction } from '../../database/database.js';
import { newId } from '../../runtime/new-id.js';
import { preparedAnswer, send, type StoredAnswer } from './answer.js';
import { IdempotencyInFlight, IdempotencyKeyRequired } from './idempotency.errors.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { beginRun } from './idempotent-run.js';
import { idempotencyOf } from './idempotency-options.js';
import { Resumable, type Work } from './resumable.js';
import { Turns } from './turns.js';

/** How long a duplicate waits for the first one's answer. */
const PATIENCE_MS = 8_000;

/** One key, one effect, one answer. See `@Idempotent`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly turns = new Turns();

  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly resumable: Resumable,
    private readonly transaction: Transaction,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = idempotencyOf(context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = idempotencyKeyOf(request);
    if (!key) return this.withoutKey(options, reply, next);
    const handle = async () => preparedAnswer(reply, await valueOf(next));
    const work: Work = { key, requestId: request.id, handle };
    const deadline = Date.now() + PATIENCE_MS;
    const answered = this.turns.take(
      key.id.toString('base64'),
      () => (options.resumable ? this.resumable.answer(work, deadline) : this.atOnce(work)),
      PATIENCE_MS,
      () => new IdempotencyInFlight(),
    );
    return from(answered.then(({ answer, replayed }) => {
      if (replayed) reply.header('Idempotent-Replayed', 'true');
      return send(reply, answer);
    })); // prettier-ignore
  }

  /** The key, the effect and the answer are one transaction: an error leaves none of them, and the key free. */
  private atOnce({ key, handle }: Work): Promise<{ answer: StoredAnswer; replayed: boolean }> {
    return this.transaction.run(async () => {
      const claim = await this.keys.claim(key, null);
      if (claim) {
        const answer = await handle();
        await this.keys.store(key, claim.resourceId, answer);
        return { answer, replayed: false };
      }
      const standing = await this.keys.standing(key);
      if (standing.is !== 'answered') throw new IdempotencyInFlight();
      return { answer: standing.answer, replayed: true };
    });
  }

  private withoutKey(
    options: { required?: boolean; resumable?: boolean },
    reply: FastifyReply,
    next: CallHandler,
  ): Observable<unknown> {
    if (options.required) throw new IdempotencyKeyRequired();
    if (!options.resumable) return next.handle();
    const run = beginRun({ claim: { resourceId: newId(), resumed: false } });
    return from(
      valueOf(next).then(
        (value) => (run.answer ? send(reply, run.answer) : value),
        (error: unknown) => {
          if (run.answer) return send(reply, run.answer);
          throw error;
        },
      ),
    );
  }
}

function valueOf(next: CallHandler): Promise<unknown> {
  return lastValueFrom(next.handle(), { defaultValue: undefined });
}
