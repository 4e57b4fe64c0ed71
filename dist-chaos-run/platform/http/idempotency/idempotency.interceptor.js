var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { from, lastValueFrom } from 'rxjs';
import { Transaction } from '../../database/database.js';
import { newId } from '../../runtime/new-id.js';
import { preparedAnswer, send } from './answer.js';
import { IdempotencyInFlight, IdempotencyKeyRequired } from './idempotency.errors.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { beginRun } from './idempotent-run.js';
import { idempotencyOf } from './idempotency-options.js';
import { Resumable } from './resumable.js';
import { Turns } from './turns.js';
/** How long a duplicate waits for the first one's answer. */
const PATIENCE_MS = 8_000;
/** One key, one effect, one answer. See `@Idempotent`. */
let IdempotencyInterceptor = class IdempotencyInterceptor {
    constructor(keys, resumable, transaction) {
        this.keys = keys;
        this.resumable = resumable;
        this.transaction = transaction;
        this.turns = new Turns();
    }
    intercept(context, next) {
        const options = idempotencyOf(context.getHandler());
        const request = context.switchToHttp().getRequest();
        const reply = context.switchToHttp().getResponse();
        const key = idempotencyKeyOf(request);
        if (!key)
            return this.withoutKey(options, reply, next);
        const handle = async () => preparedAnswer(reply, await valueOf(next));
        const work = { key, requestId: request.id, handle };
        const deadline = Date.now() + PATIENCE_MS;
        const answered = this.turns.take(key.id.toString('base64'), () => (options.resumable ? this.resumable.answer(work, deadline) : this.atOnce(work)), PATIENCE_MS, () => new IdempotencyInFlight());
        return from(answered.then(({ answer, replayed }) => {
            if (replayed)
                reply.header('Idempotent-Replayed', 'true');
            return send(reply, answer);
        })); // prettier-ignore
    }
    /** The key, the effect and the answer are one transaction: an error leaves none of them, and the key free. */
    atOnce({ key, handle }) {
        return this.transaction.run(async () => {
            const claim = await this.keys.claim(key, null);
            if (claim) {
                const answer = await handle();
                await this.keys.store(key, claim.resourceId, answer);
                return { answer, replayed: false };
            }
            const standing = await this.keys.standing(key);
            if (standing.is !== 'answered')
                throw new IdempotencyInFlight();
            return { answer: standing.answer, replayed: true };
        });
    }
    withoutKey(options, reply, next) {
        if (options.required)
            throw new IdempotencyKeyRequired();
        if (!options.resumable)
            return next.handle();
        const run = beginRun({ claim: { resourceId: newId(), resumed: false } });
        return from(valueOf(next).then((value) => (run.answer ? send(reply, run.answer) : value), (error) => {
            if (run.answer)
                return send(reply, run.answer);
            throw error;
        }));
    }
};
IdempotencyInterceptor = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [IdempotencyKeys,
        Resumable,
        Transaction])
], IdempotencyInterceptor);
export { IdempotencyInterceptor };
function valueOf(next) {
    return lastValueFrom(next.handle(), { defaultValue: undefined });
}
//# sourceMappingURL=idempotency.interceptor.js.map