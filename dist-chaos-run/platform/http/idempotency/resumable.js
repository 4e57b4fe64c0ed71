var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var Resumable_1;
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.js';
import { failpoint } from '../../runtime/failpoint.js';
import { describeError } from '../../observability/describe-error.js';
import { PROBLEM_TYPE, problemOf } from '../problem.js';
import { answer } from './answer.js';
import { AnsweredElsewhere, IdempotencyInFlight } from './idempotency.errors.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { beginRun } from './idempotent-run.js';
/** How long a silent process keeps its keys; renewed while it lives, so a slow gateway costs nobody the key. */
const LEASE_SECONDS = 15;
const RENEW_MS = 5_000;
const FIRST_PAUSE_MS = 30;
const LONGEST_PAUSE_MS = 200;
const ACCEPTED = 202;
/**
 * Requests that call the outside world cannot be one transaction. They hold the key by a lease; whoever finds the lease
 * run out goes on with the same resource id. Happy path: one statement to claim, one to store.
 */
let Resumable = Resumable_1 = class Resumable {
    constructor(keys) {
        this.keys = keys;
        this.logger = new Logger(Resumable_1.name);
    }
    /** Answers by running the handler or with the stored answer; `IdempotencyInFlight` when neither is there in time. */
    async answer(work, deadline) {
        let claim = await this.keys.claim(work.key, LEASE_SECONDS);
        for (let pause = FIRST_PAUSE_MS; !claim; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
            const standing = await this.keys.standing(work.key);
            if (standing.is === 'answered')
                return { answer: standing.answer, replayed: true };
            if (standing.is === 'free')
                claim = await this.keys.claim(work.key, LEASE_SECONDS);
            else if (Date.now() > deadline)
                throw new IdempotencyInFlight();
            else
                await sleep(pause);
        }
        return this.serve(work, claim);
    }
    async serve(work, claim) {
        await failpoint('idempotency.claimed');
        const run = beginRun({ claim, key: work.key });
        const renewal = setInterval(() => void this.keys.lease(work.key, LEASE_SECONDS).catch(() => undefined), RENEW_MS);
        try {
            const prepared = await work.handle();
            await failpoint('idempotency.handled');
            if (!run.answer)
                await this.keep(work.key, claim, prepared);
            return { answer: run.answer ?? prepared, replayed: false };
        }
        catch (error) {
            if (run.answer)
                return { answer: this.despite(error, run.answer, work), replayed: false };
            if (error instanceof AnsweredElsewhere)
                return this.theirs(work.key);
            await this.letGo(work, claim, error).catch(() => undefined); // the lease runs out by itself
            throw error;
        }
        finally {
            clearInterval(renewal);
        }
    }
    /** "Accepted" is no final word: a retry goes on from there, unless the handler stored it itself. */
    async keep(key, claim, prepared) {
        if (prepared.status === ACCEPTED)
            return this.keys.lease(key, 0);
        if (!(await this.keys.store(key, claim.resourceId, prepared)))
            throw new AnsweredElsewhere();
    }
    /** The answer is stored, so it is true; what failed after it is ours to know and not the client's. */
    despite(error, stored, { requestId }) {
        if (!(error instanceof DomainError))
            this.logger.error({ request_id: requestId, error: describeError(error) });
        return stored;
    }
    async theirs(key) {
        const standing = await this.keys.standing(key);
        if (standing.is !== 'answered')
            throw new IdempotencyInFlight();
        return { answer: standing.answer, replayed: true };
    }
    /**
     * A final refusal is an answer. Any other refusal means nothing was done, and the key is free again; of a resumed run
     * nobody knows that, so it stays resumable, as it does after a failure of ours.
     */
    async letGo({ key, requestId }, claim, error) {
        const problem = problemOf(error, requestId);
        if (error instanceof DomainError && error.final) {
            await this.keys.store(key, claim.resourceId, answer(problem.status, problem, { 'content-type': PROBLEM_TYPE }));
        }
        else if (problem.status < 500 && !claim.resumed) {
            await this.keys.free(key, claim.resourceId);
        }
        else {
            await this.keys.lease(key, 0);
        }
    }
};
Resumable = Resumable_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [IdempotencyKeys])
], Resumable);
export { Resumable };
//# sourceMappingURL=resumable.js.map